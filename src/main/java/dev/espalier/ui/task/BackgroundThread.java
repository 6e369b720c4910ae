package dev.espalier.ui.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A thread of its own for work that must not wait for anything else, such as keeping changes for recovery.
public final class BackgroundThread implements Background, AutoCloseable {
    private static final long LONGEST_SECONDS = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("espalier-keeping").factory());

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the work itself says what goes wrong
    public void after(Duration delay, Runnable work) {
        thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Takes no more work and waits until what there is has been done.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
