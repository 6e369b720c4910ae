package dev.espalier.ui.impact;

import dev.espalier.edit.Edit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.Newest;
import dev.espalier.whatif.Impact;
import dev.espalier.whatif.ImpactFinder;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out in the background what an edit would do: numbers first, within the blink of an eye, then what is
/// responsible, then all of it exactly. It changes nothing; asking about another edit ends the work on the one before.
public final class ImpactViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ImpactViewModel.class);

    /// How long the first numbers may take: they are to be seen within 50 ms, and the last thing that is begun in time
    /// takes a while, too.
    private static final Duration AT_ONCE = Duration.ofMillis(30);

    /// How long all of it may take.
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final DesignStore store;
    private final ReadOnlyObjectWrapper<Optional<Impact>> impact =
            new ReadOnlyObjectWrapper<>(this, "impact", Optional.empty());
    private final Newest newest;
    private Optional<Edit> judged = Optional.empty();

    public ImpactViewModel(DesignStore store) {
        this.store = store;
        newest = new Newest(store.tasks());
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
        newest.cancel();
        impact.set(Optional.empty());
        edit.ifPresent(made -> {
            var design = store.design();
            var evaluator = store.evaluator();
            run(stop -> ImpactFinder.of(design, evaluator, made).map(finder -> begin(finder, stop)));
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

    /// Does a part of the work; it has no result when the edit is refused.
    private void run(Newest.Work<Optional<Known>> part) {
        newest.run(
                "judge an edit",
                part,
                (Optional<Known> known) -> known.ifPresent(this::show),
                failure -> LOG.error("What an edit would do could not be found out", failure));
    }

    private void show(Known known) {
        impact.set(Optional.of(known.impact()));
        switch (known.step()) {
            case COUNTED -> run(_ -> Optional.of(explain(known)));
            case EXPLAINED -> run(stop -> Optional.of(refine(known, stop)));
            case DONE -> {}
        }
    }

    private static Known begin(ImpactFinder finder, Newest.Stop stop) {
        return new Known(finder, finder.find(stop.orAfter(AT_ONCE)), Step.COUNTED);
    }

    private static Known explain(Known known) {
        var step = known.impact().isExact() ? Step.DONE : Step.EXPLAINED;
        return new Known(known.finder(), known.finder().explained(known.impact()), step);
    }

    private static Known refine(Known known, Newest.Stop stop) {
        var found = known.finder().find(stop.orAfter(AT_MOST));
        return new Known(known.finder(), known.finder().explained(found), Step.DONE);
    }
}
