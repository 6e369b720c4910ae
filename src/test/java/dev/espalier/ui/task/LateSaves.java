package dev.espalier.ui.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Does everything at once but saving, which waits until a test lets it happen.
public final class LateSaves implements TaskRunner {
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final LateTaskRunner late = new LateTaskRunner();

    @Override
    public BooleanSupplier after(Duration time) {
        return direct.after(time);
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        (name.startsWith("save ") ? late : direct).run(name, work, done, failed);
    }

    /// Does the save that is next.
    public void finishNext() {
        late.finishNext();
    }

    /// Does all saves that were begun and not done yet.
    public void finishAll() {
        late.finishAll();
    }

    /// How many were begun so far.
    public int count() {
        return late.names().size();
    }
}
