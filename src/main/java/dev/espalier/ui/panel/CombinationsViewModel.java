package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Combinations;
import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The combinations of context values of an answer that turns on them. They stay on show while one of them is asked, so
/// that the next can be; another question or another design has others.
final class CombinationsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CombinationsViewModel.class);

    private final DesignStore store;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<Combinations>> combinations =
            new ReadOnlyObjectWrapper<>(this, "combinations", Optional.empty());
    private final Subscription subscriptions;
    private Optional<Design> design = Optional.empty();

    CombinationsViewModel(DesignStore store, TaskRunner tasks) {
        this.store = store;
        newest = new Newest(tasks);
        subscriptions = Subscription.combine(
                store.answerProperty().subscribe(this::answered),
                store.asking().answeringProperty().subscribe(this::follow));
    }

    void dispose() {
        newest.dispose();
        subscriptions.unsubscribe();
    }

    ReadOnlyObjectProperty<Optional<Combinations>> combinationsProperty() {
        return combinations.getReadOnlyProperty();
    }

    /// An edit may leave the answer as it was and change what other combinations come to.
    private void follow(boolean isAnswering) {
        if (!isAnswering
                && design.filter(looked -> !looked.equals(store.design())).isPresent()) {
            answered(store.answerProperty().get());
        }
    }

    private void answered(Optional<Answer> answer) {
        var kept = combinations
                .get()
                .filter(shown -> answer.map(Answer::question)
                        .filter(asked -> isOneOf(shown, asked))
                        .isPresent());
        if (kept.isPresent()) {
            if (!design.equals(Optional.of(store.design()))) {
                find(kept.get().question());
            }
            return;
        }
        newest.cancel();
        combinations.set(Optional.empty());
        design = Optional.empty();
        answer.filter(found -> found.verdict() == Verdict.DEPENDS).ifPresent(found -> find(found.question()));
    }

    private void find(Question question) {
        var looked = store.design();
        var evaluator = store.evaluator();
        design = Optional.of(looked);
        newest.run(
                "combinations",
                _ -> Optional.of(evaluator.answer(question))
                        .filter(answer -> answer.verdict() == Verdict.DEPENDS)
                        .map(answer -> Combinations.of(evaluator, answer))
                        .filter(found -> !found.cells().isEmpty()),
                combinations::set,
                failure -> {
                    LOG.error("Combinations could not be asked", failure);
                    combinations.set(Optional.empty());
                });
    }

    /// Whether a question only says more of the keys that are combined.
    private static boolean isOneOf(Combinations shown, Question asked) {
        var bare = asked;
        var base = shown.question();
        for (var key : shown.keys()) {
            bare = Combinations.without(bare, key.name());
            base = Combinations.without(base, key.name());
        }
        return bare.equals(base);
    }

    /// Asks with the values of one combination.
    void load(Combinations.Cell cell) {
        store.questionProperty().set(Optional.of(cell.question()));
    }

    /// Whether this combination is what is asked.
    boolean isAsked(Combinations.Cell cell) {
        return combinations.get().stream()
                .flatMap(shown -> shown.keys().stream())
                .allMatch(key -> isGiven(
                        key,
                        cell.values()
                                .get(combinations.get().orElseThrow().keys().indexOf(key))));
    }

    /// Whether a value of a key is what is asked with.
    boolean isGiven(KeyCases key, Case value) {
        return store.questionProperty()
                .get()
                .filter(asked -> {
                    var wanted = Combinations.given(asked, key.name(), value)
                            .context()
                            .members()
                            .getLast();
                    return asked.context().members().stream()
                            .anyMatch(given -> given.name().equalsIgnoreCase(key.name())
                                    && given.value().equals(wanted.value()));
                })
                .isPresent();
    }

    /// Asks with this value of a key, or with nothing said of it when it was asked with already.
    void turn(KeyCases key, Case value) {
        store.questionProperty()
                .set(store.questionProperty()
                        .get()
                        .map(asked -> isGiven(key, value)
                                ? Combinations.without(asked, key.name())
                                : Combinations.given(asked, key.name(), value)));
    }
}
