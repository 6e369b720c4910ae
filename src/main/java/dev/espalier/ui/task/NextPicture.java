package dev.espalier.ui.task;

import javafx.animation.AnimationTimer;

/// Puts off what can wait until people see what the window is about to show.
public final class NextPicture {
    /// The first pulse lays out and hands over to the renderer, the next one waits for it, and before the third the
    /// picture goes to the screen.
    private static final int PULSES = 3;

    private NextPicture() {}

    /// Runs this on the thread of the window, after the next picture; also when no window is there.
    public static void then(Runnable later) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES) {
                    stop();
                    later.run();
                }
            }
        }.start();
    }
}
