package dev.espalier.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Keeps tasks until a test lets them finish, in any order.
public final class LateTaskRunner implements TaskRunner {
    private final List<Runnable> waiting = new ArrayList<>();
    private int finished;

    @Override
    public BooleanSupplier after(Duration time) {
        return () -> false;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        waiting.add(() -> new DirectTaskRunner().run(name, work, done, failed));
    }

    /// Finishes one task, the first being 0.
    public void finish(int task) {
        waiting.get(task).run();
    }

    /// Finishes what has not been finished by this method yet, and what it brings about, in the order it was begun.
    public void finishAll() {
        while (finished < waiting.size()) {
            finished++;
            waiting.get(finished - 1).run();
        }
    }
}
