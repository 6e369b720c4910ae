package dev.espalier.ui.task;

import java.time.Duration;

/// Does work beside the window that nobody waits for, one piece after the other in the order in which they fall due.
@FunctionalInterface
public interface Background {
    /// Does `work` once the time has passed. It must not throw.
    void after(Duration delay, Runnable work);
}
