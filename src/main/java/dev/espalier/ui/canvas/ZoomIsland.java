package dev.espalier.ui.canvas;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The zoom buttons: smaller, the zoom (a click goes back to 100 %), larger, everything.
final class ZoomIsland extends HBox {
    private static final Texts TEXTS = Texts.of(ZoomIsland.class);

    private final Button percent;

    ZoomIsland(CanvasCommands commands) {
        getStyleClass().addAll("island", "zoom-island");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        percent = button("reset", () -> commands.zoomTo(1));
        percent.getStyleClass().add("zoom-percent");
        var divider = new Region();
        divider.getStyleClass().add("island-divider");
        getChildren()
                .addAll(
                        icon("out", "mdi2m-minus", commands::zoomOut),
                        percent,
                        icon("in", "mdi2p-plus", commands::zoomIn),
                        divider,
                        icon("fit", "mdi2f-fit-to-screen-outline", commands::fitAll));
    }

    void show(double scale) {
        var text = TEXTS.text("zoom.percent", Math.round(scale * 100));
        if (!text.equals(percent.getText())) {
            percent.setText(text);
        }
    }

    private static Button icon(String name, String literal, Runnable action) {
        var button = button(name, action);
        button.setGraphic(new FontIcon(literal));
        button.getStyleClass().add("icon-button");
        return button;
    }

    private static Button button(String name, Runnable action) {
        var button = new Button();
        var label = TEXTS.text("zoom." + name);
        button.setId("zoom-" + name);
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setAccessibleText(label);
        Hint.give(button, label);
        button.setOnAction(event -> action.run());
        return button;
    }
}
