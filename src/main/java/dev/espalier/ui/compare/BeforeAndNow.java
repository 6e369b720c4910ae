package dev.espalier.ui.compare;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.compare.Section.Example;
import dev.espalier.compare.TwinGates;
import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One question asked of the earlier design and of the one on show.
final class BeforeAndNow {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeAndNow.class);

    private final DesignStore store;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    private final AtomicReference<Optional<Earlier>> lastUsed = new AtomicReference<>(Optional.empty());

    private record Earlier(Design design, Evaluator evaluator) {}

    BeforeAndNow(DesignStore store, TaskRunner tasks) {
        this.store = store;
        newest = new Newest(tasks);
    }

    /// Both answers and their gates.
    record Shown(Base base, Design design, Example example, Answer before, Answer now) {
        TwinGates gates() {
            return TwinGates.of(before, now);
        }
    }

    void dispose() {
        newest.dispose();
    }

    /// Empty when nobody is asked, or as long as no answer is there.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Asks, or asks nobody any more.
    void show(Optional<Base> base, Optional<Example> example) {
        newest.cancel();
        shown.set(Optional.empty());
        base.ifPresent(earlier -> example.ifPresent(one -> ask(earlier, one)));
    }

    private void ask(Base earlier, Example example) {
        var design = store.design();
        var evaluator = store.evaluator();
        newest.run(
                "answers before and now",
                _ -> new Shown(
                        earlier,
                        design,
                        example,
                        answer(evaluatorOf(earlier.design()), earlier.design(), example),
                        answer(evaluator, design, example)),
                (Shown found) -> shown.set(Optional.of(found)),
                failure -> {
                    LOG.error("A question could not be asked before and now", failure);
                    store.message(CompareViewModel.TEXTS.text("answers.failed"));
                });
    }

    /// Building one takes as long as many answers, so that of the earlier design is kept. On another thread.
    private Evaluator evaluatorOf(Design earlier) {
        var evaluator = lastUsed.get()
                .filter(used -> used.design().equals(earlier))
                .map(Earlier::evaluator)
                .orElseGet(() -> Evaluator.of(earlier));
        lastUsed.set(Optional.of(new Earlier(earlier, evaluator)));
        return evaluator;
    }

    private static Answer answer(Evaluator evaluator, Design design, Example example) {
        var arn = Principals.arnOf(design, example.principal());
        return evaluator.answer(Question.of(arn, example.action(), Optional.empty()));
    }
}
