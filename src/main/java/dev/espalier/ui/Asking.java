package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.ui.task.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The question about the open design and its answer.
///
/// An answer is worked out through the [TaskRunner] whenever the design or the question changes; one that comes too
/// late is dropped.
public final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final TaskRunner tasks;
    private final Supplier<Evaluator> evaluator;
    private final Consumer<String> failed;
    private int latest;

    private final ObjectProperty<Optional<Question>> question =
            new SimpleObjectProperty<>(this, "question", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Question>> putAway =
            new ReadOnlyObjectWrapper<>(this, "putAway", Optional.empty());
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");

    private final GateWalk walk = new GateWalk(answer.getReadOnlyProperty());
    private final AskedBefore before;

    /// Nothing is asked yet.
    ///
    /// @param failed is told, in a sentence, when a question could not be answered
    Asking(
            ReadOnlyObjectProperty<Design> design,
            TaskRunner tasks,
            Supplier<Evaluator> evaluator,
            Consumer<String> failed) {
        this.tasks = tasks;
        this.evaluator = evaluator;
        this.failed = failed;
        question.subscribe(this::anew);
        question.subscribe((_, _) -> putAway.set(Optional.empty()));
        before = new AskedBefore(design, question);
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    /// Asks nothing any more, so that nothing in the drawing is paler than the rest; or asks again what was put away.
    public void putAwayOrBack() {
        if (question.get().isPresent()) {
            var asked = question.get();
            question.set(Optional.empty());
            putAway.set(asked);
        } else {
            question.set(putAway.get());
        }
    }

    /// The question that was put away; empty when another one has been asked since.
    public ReadOnlyObjectProperty<Optional<Question>> putAwayProperty() {
        return putAway.getReadOnlyProperty();
    }

    /// The answer to the question about the design, as soon as it is known; until then the one before it.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether the shown answer is about to be replaced.
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /// What was asked until now.
    public AskedBefore before() {
        return before;
    }

    /// The walk through the gates of the answer.
    GateWalk walk() {
        return walk;
    }

    /// The design has changed, or the question.
    void anew() {
        int mine = ++latest;
        question.get()
                .ifPresentOrElse(
                        asked -> {
                            var asking = evaluator.get();
                            answering.set(true);
                            tasks.run(
                                    "answer",
                                    () -> asking.answer(asked),
                                    (Answer found) -> show(mine, Optional.of(found)),
                                    failure -> fail(mine, failure));
                        },
                        () -> show(mine, Optional.empty()));
    }

    private void show(int asked, Optional<Answer> found) {
        if (asked == latest) {
            answer.set(found);
            answering.set(false);
        }
    }

    private void fail(int asked, Throwable failure) {
        LOG.error("A question could not be answered", failure);
        show(asked, Optional.empty());
        failed.accept(Texts.of(Asking.class).text("store.answerFailed"));
    }
}
