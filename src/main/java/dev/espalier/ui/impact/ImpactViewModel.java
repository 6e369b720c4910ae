package dev.espalier.ui.impact;

import dev.espalier.edit.Edit;
import dev.espalier.ui.DesignStore;
import dev.espalier.whatif.Impact;
import dev.espalier.whatif.ImpactFinder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out in the background what an edit would do: numbers first, within the blink of an eye, then what is
/// responsible, then all of it exactly. It changes nothing; asking about another edit ends the work on the one before.
public final class ImpactViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ImpactViewModel.class);

    /// How long the first numbers may take.
    private static final Duration AT_ONCE = Duration.ofMillis(40);

    /// How long all of it may take.
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final DesignStore store;
    private final ReadOnlyObjectWrapper<Optional<Impact>> impact =
            new ReadOnlyObjectWrapper<>(this, "impact", Optional.empty());
    private final AtomicInteger latest = new AtomicInteger();
    private Optional<Edit> judged = Optional.empty();

    public ImpactViewModel(DesignStore store) {
        this.store = store;
    }

    /// What the edit would do, as far as it is known.
    public ReadOnlyObjectProperty<Optional<Impact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    /// The edit that is asked about.
    public Optional<Edit> judged() {
        return judged;
    }

    /// Asks about an edit, or about none any more.
    public void judge(Optional<Edit> edit) {
        if (edit.equals(judged)) {
            return;
        }
        judged = edit;
        int mine = latest.incrementAndGet();
        impact.set(Optional.empty());
        edit.ifPresent(made -> {
            var design = store.design();
            var evaluator = store.evaluator();
            run(mine, () -> ImpactFinder.of(design, evaluator, made).map(finder -> begin(mine, finder)));
        });
    }

    /// What is known of an edit.
    ///
    /// @param step how far the work has come
    private record Known(ImpactFinder finder, Impact impact, Step step) {}

    private enum Step {
        COUNTED,
        EXPLAINED,
        DONE
    }

    /// A part of the work, on another thread; nothing when the edit is refused.
    private interface Work {
        Optional<Known> next();
    }

    private void run(int mine, Work work) {
        store.tasks()
                .run(
                        "judge an edit",
                        work::next,
                        (Optional<Known> known) -> {
                            if (mine == latest.get()) {
                                known.ifPresent(found -> show(mine, found));
                            }
                        },
                        failure -> LOG.error("What an edit would do could not be found out", failure));
    }

    private void show(int mine, Known known) {
        impact.set(Optional.of(known.impact()));
        switch (known.step()) {
            case COUNTED -> run(mine, () -> Optional.of(explain(known)));
            case EXPLAINED -> run(mine, () -> Optional.of(refine(mine, known)));
            case DONE -> {}
        }
    }

    private Known begin(int mine, ImpactFinder finder) {
        return new Known(finder, finder.find(until(mine, AT_ONCE)), Step.COUNTED);
    }

    private static Known explain(Known known) {
        var step = known.impact().isExact() ? Step.DONE : Step.EXPLAINED;
        return new Known(known.finder(), known.finder().explained(known.impact()), step);
    }

    private Known refine(int mine, Known known) {
        var found = known.finder().find(until(mine, AT_MOST));
        return new Known(known.finder(), known.finder().explained(found), Step.DONE);
    }

    private BooleanSupplier until(int mine, Duration time) {
        var isLate = store.tasks().after(time);
        return () -> mine != latest.get() || isLate.getAsBoolean();
    }
}
