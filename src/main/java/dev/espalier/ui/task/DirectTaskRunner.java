package dev.espalier.ui.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs everything at once on the calling thread: for tests of view models, which need no toolkit.
public final class DirectTaskRunner implements TaskRunner {
    /// Time stands still, so that no test depends on how quick the machine is.
    @Override
    public BooleanSupplier after(Duration time) {
        return () -> false;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        var task = new Delivery<T>(name, work);
        task.run();
        task.deliver(done, failed);
    }
}
