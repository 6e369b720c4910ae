package dev.espalier.ui.impact;

import dev.espalier.edit.Edit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.whatif.Impact;
import dev.espalier.whatif.ImpactFinder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each choice of a list would do to permissions: the same numbers that a drag there carries.
public final class ImpactForecast<T> implements Pick.Forecast<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ImpactForecast.class);
    private static final Duration AT_ONCE = Duration.ofMillis(400);
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final DesignStore store;
    private final Function<T, Optional<Edit>> edits;

    /// @param edits what taking a choice does; nothing when it would change nothing
    public ImpactForecast(DesignStore store, Function<T, Optional<Edit>> edits) {
        this.store = store;
        this.edits = edits;
    }

    @Override
    public void of(T value, Consumer<String> said) {
        var design = store.design();
        var evaluator = store.evaluator();
        find(() -> edits.apply(value).flatMap(edit -> ImpactFinder.of(design, evaluator, edit)), AT_ONCE, said);
    }

    /// What was found and who found it.
    private record Found(ImpactFinder finder, Impact impact) {}

    /// Where not everybody could be looked at, it is looked at once more, for longer.
    private void find(Supplier<Optional<ImpactFinder>> maker, Duration time, Consumer<String> said) {
        store.tasks()
                .run(
                        "forecast",
                        () -> maker.get().map(finder -> new Found(finder, finder.find(isLate(time)))),
                        (Optional<Found> outcome) -> outcome.ifPresent(found -> {
                            said.accept(ImpactWords.line(found.impact()));
                            if (!found.impact().change().isComplete() && time.equals(AT_ONCE)) {
                                find(() -> Optional.of(found.finder()), AT_MOST, said);
                            }
                        }),
                        failure -> LOG.error("What a choice would do could not be found out", failure));
    }

    /// The time runs from when the work begins.
    private BooleanSupplier isLate(Duration time) {
        return store.tasks().after(time);
    }
}
