package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
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
/// late is dropped. While the question is an exercise that nobody has answered yet, there is no answer to be seen.
public final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Newest newest;
    private final Supplier<Evaluator> evaluator;
    private final Consumer<String> failed;

    private final ObjectProperty<Optional<Question>> question =
            new SimpleObjectProperty<>(this, "question", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Question>> putAway =
            new ReadOnlyObjectWrapper<>(this, "putAway", Optional.empty());
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");

    private final GateWalk walk = new GateWalk(answer.getReadOnlyProperty());
    private final AskedBefore before;
    private final Exercises exercises;
    private Optional<Answer> found = Optional.empty();

    /// Nothing is asked yet.
    ///
    /// @param failed is told, in a sentence, when a question could not be answered
    Asking(
            ReadOnlyObjectProperty<Design> design,
            TaskRunner tasks,
            Supplier<Evaluator> evaluator,
            Consumer<String> failed) {
        newest = new Newest(tasks);
        this.evaluator = evaluator;
        this.failed = failed;
        exercises = new Exercises(design, question); // before anybody asks, so that no answer is seen too early
        exercises.currentProperty().subscribe(this::tell);
        question.subscribe((_, _) -> anew());
        question.subscribe((_, _) -> putAway.set(Optional.empty()));
        before = new AskedBefore(design, question);
        design.subscribe(this::followPutAway);
    }

    /// Who is renamed or moved meanwhile asks what was put away all the same.
    private void followPutAway(Design earlier, Design later) {
        putAway.set(putAway.get()
                .map(asked -> Asked.of(earlier, asked).following(earlier, later).question()));
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    /// Another document has come: nothing is asked about it, and nothing put away.
    void begin(Design opened) {
        question.set(Optional.empty());
        putAway.set(Optional.empty());
        before.keepFor(opened);
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

    /// The answer to the question about the design, as soon as it is known and may be seen; until then the one before
    /// it, or none.
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

    /// Questions whose answers are to be said before they are seen.
    public Exercises exercises() {
        return exercises;
    }

    /// The walk through the gates of the answer.
    GateWalk walk() {
        return walk;
    }

    /// The design has changed, or the question.
    void anew() {
        newest.cancel();
        exercises.know(Optional.empty());
        question.get().ifPresentOrElse(this::ask, () -> show(Optional.empty()));
    }

    private void ask(Question asked) {
        var asking = evaluator.get();
        answering.set(true);
        newest.run("answer", _ -> asking.answer(asked), (Answer found) -> show(Optional.of(found)), this::fail);
    }

    private void show(Optional<Answer> now) {
        found = now;
        publish();
        answering.set(false);
        exercises.know(now);
    }

    private void publish() {
        answer.set(exercises.isHiding() ? Optional.empty() : found);
    }

    /// What was told of an exercise is gone through gate by gate.
    private void tell(Optional<Exercise> exercise) {
        if (exercise.isPresent() || found.map(Answer::question).equals(question.get())) {
            publish();
        } else {
            answer.set(Optional.empty()); // the exercise was left for another question, and its answer stays hidden
        }
        if (exercise.orElse(null) instanceof Exercise.Told) {
            walk.next();
        }
    }

    private void fail(Throwable failure) {
        LOG.error("A question could not be answered", failure);
        show(Optional.empty());
        failed.accept(Texts.of(Asking.class).text("store.answerFailed"));
    }
}
