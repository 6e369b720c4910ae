package dev.espalier.ui;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.policy.Arn;
import java.util.List;
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
        return store.questionProperty()
                .get()
                .filter(question -> store.design().view().pinned().stream()
                        .map(Question::of)
                        .anyMatch(question::equals))
                .isPresent();
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
