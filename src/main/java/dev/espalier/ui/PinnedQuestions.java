package dev.espalier.ui;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.policy.Arn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The questions that are pinned to the design. They are kept with it, as part of how it is looked at: pinning is no
/// step, and undo leaves it alone.
public final class PinnedQuestions {
    private final DesignStore store;

    public PinnedQuestions(DesignStore store) {
        this.store = store;
    }

    /// All of them, in the order in which they were pinned.
    public List<Asked> all() {
        return store.design().view().pinned().stream()
                .map(pin -> asked(store.design(), Question.of(pin)))
                .toList();
    }

    /// Whether the present question is one of them.
    public ObservableValue<Boolean> isPinnedProperty() {
        return Bindings.createObjectBinding(this::isPinned, store.designProperty(), store.questionProperty());
    }

    private boolean isPinned() {
        return pin().isPresent();
    }

    /// The present question among them.
    private Optional<PinnedQuestion> pin() {
        return store.questionProperty()
                .get()
                .flatMap(question -> store.design().view().pinned().stream()
                        .filter(pin -> Question.of(pin).equals(question))
                        .findFirst());
    }

    /// Whether the present question is an exercise of the design.
    public ObservableValue<Boolean> isExerciseProperty() {
        return Bindings.createObjectBinding(this::isExercise, store.designProperty(), store.questionProperty());
    }

    private boolean isExercise() {
        return pin().filter(PinnedQuestion::isExercise).isPresent();
    }

    /// Makes the present question an exercise of the design, which pins it; or a plain pinned question again.
    public void turnExercise() {
        store.questionProperty().get().ifPresent(question -> {
            boolean isExercise = isExercise();
            var view = store.design().view();
            var pins = isPinned() ? view.pinned() : with(view.pinned(), question.pinned());
            store.show(view.withPinned(pins.stream()
                    .map(pin -> Question.of(pin).equals(question) ? marked(pin, !isExercise) : pin)
                    .toList()));
        });
    }

    private static PinnedQuestion marked(PinnedQuestion pin, boolean asExercise) {
        return asExercise ? pin.asExercise() : pin.asPlainQuestion();
    }

    /// Whether a question is an exercise of the design.
    boolean isExercise(Asked asked) {
        return store.design().view().pinned().stream()
                .anyMatch(pin -> pin.isExercise() && Question.of(pin).equals(asked.question()));
    }

    /// Pins the present question, or lets go of it.
    public void turn() {
        store.questionProperty().get().ifPresent(question -> {
            var view = store.design().view();
            boolean isPinned = isPinned();
            store.show(view.withPinned(
                    isPinned ? without(view.pinned(), question) : with(view.pinned(), question.pinned())));
        });
    }

    private static List<PinnedQuestion> without(List<PinnedQuestion> pins, Question question) {
        return pins.stream().filter(pin -> !Question.of(pin).equals(question)).toList();
    }

    private static List<PinnedQuestion> with(List<PinnedQuestion> pins, PinnedQuestion added) {
        return Stream.concat(pins.stream(), Stream.of(added)).toList();
    }

    /// Somebody who is not found in an account of the design is gone; somebody of another organization is not.
    private static Asked asked(Design design, Question question) {
        var found = Asked.of(design, question);
        boolean isGone = found.asker().isEmpty()
                && Arn.parse(question.principal())
                        .map(Arn::account)
                        .filter(AccountId::isValid)
                        .flatMap(id -> DesignIndex.of(design).account(new AccountId(id)))
                        .isPresent();
        return new Asked(question, found.asker(), isGone);
    }
}
