package dev.espalier.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs work on two small pools of daemon threads, of which one is kept for lengthy work, and hands the outcome over on
/// the JavaFX thread.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final int QUICK = 3;

    /// More than one window may keep on comparing designs or looking for changes for minutes.
    private static final int LENGTHY = 4;

    private final ExecutorService quick = pool("espalier-", QUICK);
    private final ExecutorService lengthy = pool("espalier-lengthy-", LENGTHY);

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        run(quick, new Delivery<T>(name, work), done, failed);
    }

    @Override
    public TaskRunner lengthy() {
        return new Lengthy();
    }

    private static <T> void run(
            ExecutorService pool, Delivery<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
        pool.execute(() -> {
            task.run();
            Platform.runLater(() -> task.deliver(done, failed));
        });
    }

    /// Takes no more work; what is running is interrupted.
    @Override
    public void close() {
        quick.shutdownNow();
        lengthy.shutdownNow();
    }

    /// Work begins once what has led to it can be seen: before, it would take the time of those who make the picture.
    private final class Lengthy implements TaskRunner {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            NextPicture.then(() -> {
                if (!lengthy.isShutdown()) {
                    FxTaskRunner.run(lengthy, new Delivery<T>(name, work), done, failed);
                }
            });
        }
    }
}
