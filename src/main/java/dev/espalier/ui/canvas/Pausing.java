package dev.espalier.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Waits as long as a drag has to be held over a folded unit.
final class Pausing implements SpringFolds.Timer {
    private final PauseTransition pause = new PauseTransition(Duration.millis(600));

    @Override
    public void start(Runnable then) {
        pause.setOnFinished(_ -> then.run());
        pause.playFromStart();
    }

    @Override
    public void stop() {
        pause.stop();
    }
}
