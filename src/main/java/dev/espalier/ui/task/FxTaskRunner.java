package dev.espalier.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs work on a small pool of daemon threads and hands the outcome over on the JavaFX thread.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    /// One for work that takes long, such as the first review of a large design, leaves two for what people wait for.
    private static final int THREADS = 3;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("espalier-", 1).factory());

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        var task = new Delivery<T>(name, work);
        pool.execute(() -> {
            task.run();
            Platform.runLater(() -> task.deliver(done, failed));
        });
    }

    /// Takes no more work; what is running is interrupted.
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
