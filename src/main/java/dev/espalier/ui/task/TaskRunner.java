package dev.espalier.ui.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs work that may take longer than a frame. Exactly one of the two consumers is called, on the thread that owns the
/// window. Of work whose results may no longer be current by then, [Newest] runs only what is.
public interface TaskRunner {
    /// A limit for work: says yes once so much time has passed from now.
    default BooleanSupplier after(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    /// Runs work that may take seconds or minutes, so that it holds nothing up that people wait for.
    default TaskRunner lengthy() {
        return this;
    }

    /// Runs `work` elsewhere and hands its outcome over.
    ///
    /// @param name what the work is, for thread dumps
    /// @param failed receives what `work` threw
    <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed);
}
