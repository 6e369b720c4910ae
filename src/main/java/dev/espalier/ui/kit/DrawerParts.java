package dev.espalier.ui.kit;

import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the drawers below the canvas have in common.
public final class DrawerParts {
    private DrawerParts() {}

    /// The line at the top: the title and what can be done at the left, the rest at the right end.
    public static HBox head(Label title, List<? extends Node> left, List<? extends Node> right) {
        title.getStyleClass().add("section-head");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title);
        head.getChildren().addAll(left);
        head.getChildren().add(space);
        head.getChildren().addAll(right);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        return head;
    }

    /// Makes `field` one that filters what the drawer lists.
    public static TextField filter(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("drawer-filter");
        return field;
    }

    /// Runs `action` when Escape is pressed anywhere in the drawer.
    public static EventHandler<KeyEvent> onEscape(Runnable action) {
        return event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                action.run();
                event.consume();
            }
        };
    }
}
