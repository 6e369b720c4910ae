package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.NodeId;
import dev.espalier.policy.ActionPattern;
import dev.espalier.ui.Exercise.Choosing;
import dev.espalier.ui.Exercise.Pointing;
import dev.espalier.ui.Exercise.Shown;
import dev.espalier.ui.Exercise.Told;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Exercises of one window: somebody says what the answer will be and where it is decided, then it is shown.
///
/// A question that is marked as an exercise in the design is one whenever it is asked; any other becomes one with
/// [#pose], and none with [#askOpenly]. While the exercise is hidden, [Asking#answerProperty()] has no answer, so that
/// nothing can give it away.
/// What is right is what the answer is at the moment of telling.
public final class Exercises {
    private final ReadOnlyObjectProperty<Design> design;
    private final ObjectProperty<Optional<Question>> question;
    private final ReadOnlyObjectWrapper<Optional<Exercise>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ReadOnlyObjectWrapper<ExerciseScore> score =
            new ReadOnlyObjectWrapper<>(this, "score", ExerciseScore.NONE);
    private Optional<Question> posed = Optional.empty();
    private Optional<Question> open = Optional.empty();
    private Optional<Answer> known = Optional.empty();
    private Optional<Guess> guess = Optional.empty();

    private record Guess(Verdict chosen, Optional<NodeId> pointed) {}

    Exercises(ReadOnlyObjectProperty<Design> design, ObjectProperty<Optional<Question>> question) {
        this.design = design;
        this.question = question;
        question.subscribe((_, now) -> asked(now));
        design.subscribe((_, _) -> changed());
    }

    /// The exercise that the present question is, and how far it has come; empty when it is none.
    public ReadOnlyObjectProperty<Optional<Exercise>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<Exercise> current() {
        return current.get();
    }

    /// Whether the answer to the present question must not be seen yet.
    public boolean isHiding() {
        return isHidden(current.get());
    }

    /// The same, to be watched.
    public ObservableValue<Boolean> hidingProperty() {
        return current.map(Exercises::isHidden);
    }

    /// Whether a question is one whose answer must not be seen yet.
    public boolean isHiding(Question other) {
        return isHiding() && question.get().equals(Optional.of(other));
    }

    /// Whether to say who can do what this pattern covers would tell the answer that must not be seen yet.
    public boolean isToldBy(String pattern) {
        return isHiding()
                && question.get()
                        .filter(asked -> ActionPattern.parse(pattern)
                                .filter(covering -> covering.matches(asked.action()))
                                .isPresent())
                        .isPresent();
    }

    /// The same of one principal.
    public boolean isToldBy(String pattern, String principal) {
        return isToldBy(pattern)
                && question.get()
                        .filter(asked -> asked.principal().equals(principal))
                        .isPresent();
    }

    private static boolean isHidden(Optional<Exercise> exercise) {
        return exercise.filter(Exercise::isHidden).isPresent();
    }

    /// Asks a question as an exercise, whether the design marks it as one or not, from the beginning.
    public void pose(Question asked) {
        posed = Optional.of(asked);
        open = Optional.empty();
        if (question.get().equals(posed)) {
            begin(asked);
        } else {
            question.set(posed);
        }
    }

    /// Asks a question whose answer is seen at once, even when the design marks it as an exercise.
    public void askOpenly(Question asked) {
        posed = Optional.empty();
        open = Optional.of(asked);
        if (question.get().equals(open)) {
            end();
        } else {
            question.set(open);
        }
    }

    /// Somebody says what the answer will be. There is no node to point at when it is none.
    public void choose(Verdict verdict) {
        if (current.get().orElse(null) instanceof Choosing(var asked)) {
            current.set(Optional.of(new Pointing(asked, verdict)));
            if (verdict == Verdict.NO_ANSWER) {
                skipPointing();
            }
        }
    }

    /// Somebody says which node decides.
    public void point(NodeId node) {
        tell(Optional.of(node));
    }

    /// Nobody says which node decides.
    public void skipPointing() {
        tell(Optional.empty());
    }

    /// Shows the answer of a hidden exercise without anybody having said what it is; that does not count.
    public void reveal() {
        current.get()
                .filter(Exercise::isHidden)
                .ifPresent(hidden -> current.set(Optional.of(new Shown(hidden.question()))));
    }

    /// Leaves an exercise that is not marked in the design; of one that is marked, shows the answer.
    public void leave() {
        posed = Optional.empty();
        reveal();
        changed();
    }

    /// How it went so far.
    public ReadOnlyObjectProperty<ExerciseScore> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    public void resetScore() {
        score.set(ExerciseScore.NONE);
    }

    /// The answer to the present question is known.
    void know(Optional<Answer> answer) {
        known = answer;
        settle();
    }

    private void tell(Optional<NodeId> pointed) {
        if (current.get().orElse(null) instanceof Pointing pointing) {
            guess = Optional.of(new Guess(pointing.chosen(), pointed));
            settle();
        }
    }

    /// Tells what is right as soon as that is known of the question.
    private void settle() {
        if (guess.isEmpty() || !known.map(Answer::question).equals(question.get())) {
            return;
        }
        var made = guess.get();
        guess = Optional.empty();
        var told = new Told(known.get().question(), made.chosen(), made.pointed(), known.get());
        score.set(score.get().with(told));
        current.set(Optional.of(told));
    }

    private void asked(Optional<Question> now) {
        if (!now.equals(posed)) {
            posed = Optional.empty();
        }
        if (!now.equals(open)) {
            open = Optional.empty();
        }
        now.filter(this::isExercise).ifPresentOrElse(this::begin, this::end);
    }

    private void changed() {
        var now = question.get().filter(this::isExercise);
        if (now.isEmpty()) {
            end();
        } else if (current.get().isEmpty()) {
            begin(now.get());
        }
    }

    private boolean isExercise(Question asked) {
        return posed.equals(Optional.of(asked))
                || (!open.equals(Optional.of(asked))
                        && design.get().view().pinned().stream()
                                .anyMatch(pin ->
                                        pin.isExercise() && Question.of(pin).equals(asked)));
    }

    private void begin(Question asked) {
        guess = Optional.empty();
        current.set(Optional.of(new Choosing(asked)));
    }

    private void end() {
        guess = Optional.empty();
        current.set(Optional.empty());
    }
}
