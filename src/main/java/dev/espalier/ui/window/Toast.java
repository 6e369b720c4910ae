package dev.espalier.ui.window;

import dev.espalier.ui.kit.Unbroken;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A short message at the bottom of the canvas that goes by itself; one that offers something to do stays longer.
final class Toast extends HBox {
    private static final Duration STAYS = Duration.seconds(5);
    private static final Duration STAYS_LONG = Duration.seconds(20);

    private final Label text = new Label();
    private final Button action = new Button();
    private final PauseTransition stay = new PauseTransition(STAYS);

    Toast() {
        setId("toast");
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        Unbroken.wrap(text);
        action.setId("toast-action");
        action.setMinWidth(USE_PREF_SIZE);
        action.setMnemonicParsing(false);
        getChildren().setAll(text);
        setVisible(false);
        stay.setOnFinished(event -> hide());
    }

    void show(String message) {
        show(message, STAYS);
        getChildren().setAll(text);
        setMouseTransparent(true);
    }

    /// @param name of the action, as its button says it
    void show(String message, String name, Runnable doIt) {
        show(message, STAYS_LONG);
        action.setText(name);
        action.setOnAction(_ -> {
            hide();
            doIt.run();
        });
        getChildren().setAll(text, action);
        setMouseTransparent(false);
    }

    private void show(String message, Duration time) {
        text.setText(Unbroken.words(message));
        setAccessibleText(message);
        setVisible(true);
        stay.setDuration(time);
        stay.playFromStart();
    }

    /// Takes away what offers something to do, because that no longer suits.
    void withdraw() {
        if (getChildren().contains(action)) {
            hide();
        }
    }

    private void hide() {
        setVisible(false);
        getChildren().setAll(text);
    }
}
