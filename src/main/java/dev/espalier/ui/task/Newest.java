package dev.espalier.ui.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One kind of background work of which only the newest piece counts, such as the answer to what is asked now.
///
/// A piece is stale as soon as another one is run or the work is cancelled. Stale work is told to stop, or not even
/// begun, and nobody hears of its result or its failure. Everything but the work itself happens on the thread that owns
/// the window.
public final class Newest {
    private final TaskRunner tasks;
    private final AtomicInteger latest = new AtomicInteger();
    private boolean isDisposed;

    public Newest(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /// A piece of work, on another thread. It asks often whether it is to stop; what it returns once that says yes does
    /// not matter, unless its time alone was up.
    @FunctionalInterface
    public interface Work<T> {
        T result(Stop stop) throws Exception;
    }

    /// Whether nobody wants the work any more.
    public interface Stop extends BooleanSupplier {
        /// The same, and also whether so much time has passed from now.
        BooleanSupplier orAfter(Duration time);
    }

    /// Runs work that people wait for instead of what ran before. Work that ends with a [CancellationException] has
    /// neither a result nor failed.
    ///
    /// @param name what the work is, for thread dumps
    public <T> void run(String name, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        run(tasks, name, work, done, failed);
    }

    /// The same for work that may take seconds or minutes: it holds nothing up that people wait for.
    public <T> void runLengthy(String name, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        run(tasks.lengthy(), name, work, done, failed);
    }

    private <T> void run(
            TaskRunner runner, String name, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        if (isDisposed) {
            return;
        }
        int mine = latest.incrementAndGet();
        runner.run(
                name,
                begun(mine, name, work),
                (T found) -> {
                    if (mine == latest.get()) {
                        done.accept(found);
                    }
                },
                failure -> {
                    if (mine == latest.get() && !(failure instanceof CancellationException)) {
                        failed.accept(failure);
                    }
                });
    }

    private <T> Callable<T> begun(int mine, String name, Work<T> work) {
        var stop = new Overtaken(mine);
        return () -> {
            if (stop.getAsBoolean()) {
                throw new CancellationException(name);
            }
            return work.result(stop);
        };
    }

    /// Wants nothing any more of what runs.
    public void cancel() {
        latest.incrementAndGet();
    }

    /// Cancels, and runs nothing from now on.
    public void dispose() {
        isDisposed = true;
        cancel();
    }

    private final class Overtaken implements Stop {
        private final int mine;

        Overtaken(int mine) {
            this.mine = mine;
        }

        @Override
        public boolean getAsBoolean() {
            return mine != latest.get();
        }

        @Override
        public BooleanSupplier orAfter(Duration time) {
            var isLate = tasks.after(time);
            return () -> getAsBoolean() || isLate.getAsBoolean();
        }
    }
}
