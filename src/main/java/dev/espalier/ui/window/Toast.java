package dev.espalier.ui.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A short message at the bottom of the canvas that goes by itself.
final class Toast extends HBox {
    private static final Duration STAYS = Duration.seconds(5);

    private final Label text = new Label();
    private final PauseTransition stay = new PauseTransition(STAYS);

    Toast() {
        setId("toast");
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        getChildren().setAll(text);
        setVisible(false);
        setMouseTransparent(true);
        stay.setOnFinished(event -> setVisible(false));
    }

    void show(String message) {
        text.setText(message);
        setAccessibleText(message);
        setVisible(true);
        stay.playFromStart();
    }
}
