package dev.espalier.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Keeps tasks until a test lets them finish or fail, in any order. Limits of time pass when the test says so.
public final class LateTaskRunner implements TaskRunner {
    private final List<Waiting> tasks = new ArrayList<>();
    private int next;
    private boolean isTimeUp;

    private record Waiting(String name, Runnable work, Consumer<Throwable> failed) {}

    @Override
    public BooleanSupplier after(Duration time) {
        return () -> isTimeUp;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        tasks.add(new Waiting(name, () -> new DirectTaskRunner().run(name, work, done, failed), failed));
    }

    /// What was to be done so far, in order.
    public List<String> names() {
        return tasks.stream().map(Waiting::name).toList();
    }

    /// Does a task, counted from the first there was.
    public void finish(int task) {
        tasks.get(task).work().run();
    }

    /// Does all that was not done one after the other yet, and what comes of it, in order.
    public void finishAll() {
        while (next < tasks.size()) {
            finishNext();
        }
    }

    /// Does the next one.
    public void finishNext() {
        finish(next++);
    }

    /// Has the next one fail.
    public void failNext() {
        tasks.get(next++).failed().accept(new IllegalStateException("as the test wants it"));
    }

    /// Has the time of all limits pass, or gives them time again.
    public void timeIsUp(boolean isUp) {
        isTimeUp = isUp;
    }
}
