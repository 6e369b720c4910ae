package dev.espalier.ui.window;

import dev.espalier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Says in the status bar that the design is being saved, when that takes a while; most saves are over before.
final class SavingSign extends Label {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final Duration WHILE = Duration.millis(300);
    private static final double WIDEST = 260;

    private final PauseTransition pause = new PauseTransition(WHILE);
    private final Subscription watching;

    /// @param saving which file is being written, if any
    /// @param announce says the same to those who do not see it
    SavingSign(ObservableValue<Optional<Path>> saving, Consumer<String> announce) {
        setId("status-saving");
        setMaxWidth(WIDEST);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        pause.setOnFinished(_ -> {
            setVisible(true);
            announce.accept(getText());
        });
        watching = saving.subscribe(file -> file.ifPresentOrElse(this::begin, this::end));
    }

    private void begin(Path file) {
        setText(TEXTS.text("status.saving", file.getFileName()));
        if (!isVisible()) {
            pause.playFromStart();
        }
    }

    private void end() {
        pause.stop();
        setVisible(false);
    }

    void dispose() {
        watching.unsubscribe();
        end();
    }
}
