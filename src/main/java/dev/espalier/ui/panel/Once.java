package dev.espalier.ui.panel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when first asked for. Two threads asking at once may both make it; one result stays.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        var known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
