package dev.espalier.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells when the pointer has come to rest over something, so that nothing lights up while it only passes by.
public final class PointerRest<T> {
    private static final Duration PASSING = Duration.millis(120);

    private final PauseTransition pause = new PauseTransition(PASSING);
    private final Runnable left;
    private Optional<T> under = Optional.empty();

    /// @param rested told what the pointer rests on
    /// @param left told when it is there no more
    public PointerRest(Consumer<T> rested, Runnable left) {
        this.left = left;
        pause.setOnFinished(_ -> under.ifPresent(rested));
    }

    /// The pointer is over something.
    public void over(T what) {
        if (!isOver(what)) {
            away();
            under = Optional.of(what);
            pause.playFromStart();
        }
    }

    public boolean isOver(T what) {
        return under.filter(what::equals).isPresent();
    }

    /// The pointer is over nothing any more.
    public void away() {
        pause.stop();
        if (under.isPresent()) {
            under = Optional.empty();
            left.run();
        }
    }
}
