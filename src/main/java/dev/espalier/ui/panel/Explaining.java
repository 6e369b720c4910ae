package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Question;
import dev.espalier.denial.Denial;
import dev.espalier.denial.DenialCheck;
import dev.espalier.denial.DenialReader;
import dev.espalier.denial.Diagnosis;
import dev.espalier.denial.Reading;
import dev.espalier.ui.DesignStore;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// An error or event that was pasted, held against the model: again after every edit, until something else is asked.
final class Explaining {
    private final DesignStore store;
    private final QuestionViewModel question;
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis =
            new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final Subscription subscriptions;
    private Optional<Denial> denial = Optional.empty();

    Explaining(DesignStore store, QuestionViewModel question) {
        this.store = store;
        this.question = question;
        subscriptions = Subscription.combine(
                store.answerProperty().subscribe(_ -> look()),
                store.asking().answeringProperty().subscribe(_ -> look()),
                store.questionProperty().subscribe(this::asked));
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    ReadOnlyObjectProperty<Optional<Diagnosis>> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    /// Fills the question with what a text says, and asks it; a text that says nothing is refused in a message.
    ///
    /// @return whether it was understood
    boolean explain(String text) {
        return switch (DenialReader.read(text)) {
            case Reading.Refused refused -> {
                store.message(refused.sentence());
                yield false;
            }
            case Reading.Understood(var found) -> {
                denial = Optional.empty();
                question.fill(found.principal(), found.action(), found.resource(), found.context());
                denial = Optional.of(found);
                look();
                yield true;
            }
        };
    }

    void putAway() {
        denial = Optional.empty();
        diagnosis.set(Optional.empty());
    }

    /// Another question is another matter.
    private void asked(Optional<Question> now) {
        if (denial.filter(text -> !text.question().equals(now)).isPresent()) {
            putAway();
        }
    }

    private void look() {
        diagnosis.set(denial.filter(text -> !isAwaited(text))
                .map(text -> DenialCheck.of(store.design(), text, answer(text))));
    }

    /// Whether the answer that the model gives to the text is still being worked out.
    private boolean isAwaited(Denial text) {
        return text.question().isPresent()
                && answer(text).isEmpty()
                && store.asking().answeringProperty().get();
    }

    private Optional<Answer> answer(Denial text) {
        return store.answerProperty().get().filter(found -> text.question().equals(Optional.of(found.question())));
    }
}
