package dev.espalier.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// A piece of work together with the way its outcome is handed over.
final class Delivery<T> extends FutureTask<T> {
    private final String name;

    Delivery(String name, Callable<T> work) {
        super(work);
        this.name = name;
    }

    /// Hands over the outcome. To be called when the work is done: it does not wait.
    void deliver(Consumer<? super T> done, Consumer<Throwable> failed) {
        switch (state()) {
            case SUCCESS -> done.accept(resultNow());
            case FAILED -> failed.accept(exceptionNow());
            case CANCELLED, RUNNING -> throw new IllegalStateException(name + " is not done: " + state());
        }
    }
}
