package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Deciders;
import dev.espalier.access.Verdict;
import dev.espalier.design.NodeId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.ExerciseScore;
import dev.espalier.ui.ExerciseWords;
import dev.espalier.ui.Exercises;
import dev.espalier.ui.PinnedQuestions;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// The exercise that the present question is: what can be said, and what is right.
final class ExerciseViewModel {
    /// What can be said, by the number of its key; the first three are what most questions come to.
    static final List<Verdict> CHOICES = List.of(
            Verdict.ALLOWED, Verdict.EXPLICITLY_DENIED, Verdict.IMPLICITLY_DENIED, Verdict.DEPENDS, Verdict.NO_ANSWER);

    private final DesignStore store;
    private final Exercises exercises;
    private final PinnedQuestions pinned;

    ExerciseViewModel(DesignStore store) {
        this.store = store;
        exercises = store.asking().exercises();
        pinned = new PinnedQuestions(store);
    }

    /// How far the exercise has come.
    ReadOnlyObjectProperty<Optional<Exercise>> currentProperty() {
        return exercises.currentProperty();
    }

    Optional<Exercise> current() {
        return exercises.current();
    }

    boolean isHiding() {
        return exercises.isHiding();
    }

    /// Whether the design keeps the question as an exercise.
    ObservableValue<Boolean> keptProperty() {
        return pinned.isExerciseProperty();
    }

    /// Keeps the question as an exercise of the design, or no longer.
    void turn() {
        pinned.turnExercise();
    }

    /// Says what the answer will be, by its number from 1.
    ///
    /// @return whether that was asked
    boolean choose(int number) {
        boolean isAsked = current().orElse(null) instanceof Exercise.Choosing && number <= CHOICES.size();
        if (isAsked) {
            exercises.choose(CHOICES.get(number - 1));
        }
        return isAsked;
    }

    /// What is selected may be what decides.
    ObservableValue<Optional<NodeId>> candidateProperty() {
        return store.selectionProperty()
                .map(_ -> store.focusedItem().filter(NodeId.class::isInstance).map(NodeId.class::cast));
    }

    String named(NodeId node) {
        return new ExerciseWords(store.design()).named(node);
    }

    void pointAtCandidate() {
        candidateProperty().getValue().ifPresent(exercises::point);
    }

    void skipPointing() {
        exercises.skipPointing();
    }

    void reveal() {
        exercises.reveal();
    }

    /// The same exercise from its beginning.
    void again() {
        current().map(Exercise::question).ifPresent(exercises::pose);
    }

    /// The question, for those who only hear it.
    String begun(Exercise exercise) {
        return new ExerciseWords(store.design()).begun(exercise);
    }

    /// What is right; when the design has changed since, that it is no longer.
    String told(Exercise.Told told) {
        return isAsThen(told.answer())
                ? new ExerciseWords(store.design()).told(told)
                : Words.text("exercise.changed", ExerciseWords.choice(told.chosen()));
    }

    /// Whether the verdict that was chosen was right.
    Optional<Boolean> isRight() {
        return current()
                .filter(Exercise.Told.class::isInstance)
                .map(Exercise.Told.class::cast)
                .filter(told -> isAsThen(told.answer()))
                .map(Exercise.Told::isRight);
    }

    private boolean isAsThen(Answer then) {
        return store.answerProperty()
                .get()
                .filter(now -> now.verdict() == then.verdict()
                        && Deciders.of(now).nodes().equals(Deciders.of(then).nodes()))
                .isPresent();
    }

    ReadOnlyObjectProperty<ExerciseScore> scoreProperty() {
        return exercises.scoreProperty();
    }

    void resetScore() {
        exercises.resetScore();
    }
}
