package dev.espalier.ui.lesson;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.LessonStep;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.diagram.NoteText;
import dev.espalier.ui.Asked;
import dev.espalier.ui.AskedWords;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The list of the steps: which one is chosen, and what each shows in words.
public final class LessonViewModel {
    private static final Texts TEXTS = Lesson.TEXTS;
    private static final int LONGEST = 80;

    private final DesignStore store;
    private final Lesson lesson;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
    private final Subscription subscription;

    /// A row of the list.
    ///
    /// @param place of the step, from 0
    public record Row(int place, LessonStep step) {
        /// The first line of the caption, or what stands for it.
        public String title() {
            var line = NoteText.unbroken(step.caption()).lines().stream()
                    .findFirst()
                    .map(first -> first.runs().stream().map(NoteText.Run::text).collect(Collectors.joining()))
                    .orElse("");
            var begun = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
            return TEXTS.text("row", place + 1, begun.isEmpty() ? TEXTS.text("untitled") : begun);
        }
    }

    public LessonViewModel(DesignStore store, Lesson lesson) {
        this.store = store;
        this.lesson = lesson;
        subscription = store.designProperty()
                .subscribe(_ -> choose(Math.min(chosen.get(), lesson.steps().size() - 1)));
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open() {
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    public void toggle() {
        open.set(!open.get());
    }

    public ObservableValue<List<Row>> rowsProperty() {
        return lesson.stepsProperty().map(LessonViewModel::rows);
    }

    private static List<Row> rows(List<LessonStep> steps) {
        var rows = new ArrayList<Row>();
        for (var step : steps) {
            rows.add(new Row(rows.size(), step));
        }
        return rows;
    }

    ReadOnlyBooleanProperty readOnlyProperty() {
        return store.readOnlyProperty();
    }

    /// The place of the chosen step; 0 when there is none.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    int chosenPlace() {
        return chosen.get();
    }

    Optional<LessonStep> chosenStep() {
        var steps = lesson.steps();
        return chosen.get() < steps.size() ? Optional.of(steps.get(chosen.get())) : Optional.empty();
    }

    public void choose(int place) {
        chosen.set(Math.max(0, place));
    }

    /// Has the chosen step come earlier or later, and stays with it.
    void move(int by) {
        if (lesson.canMove(chosen.get(), by)) {
            int to = chosen.get() + by;
            if (lesson.move(chosen.get(), by)) {
                choose(to);
            }
        }
    }

    void update() {
        lesson.update(chosen.get());
    }

    void remove() {
        if (chosenStep().isPresent()) {
            lesson.remove(chosen.get());
        }
    }

    void caption(String text) {
        if (chosenStep().isPresent()) {
            lesson.caption(chosen.get(), text);
        }
    }

    private static boolean isExercise(LessonStep step) {
        return step.question().filter(PinnedQuestion::isExercise).isPresent();
    }

    /// What a step shows, in a sentence or two.
    String about(LessonStep step) {
        var parts = new ArrayList<String>();
        parts.add(TEXTS.text(step.sight().area().isPresent() ? "about.part" : "about.whole"));
        step.question()
                .map(Question::of)
                .map(question -> new Asked(question, Principals.find(store.design(), question.principal()), false))
                .map(asked -> AskedWords.of(store.design(), asked))
                .ifPresent(
                        asked -> parts.add(TEXTS.text(isExercise(step) ? "about.exercise" : "about.question", asked)));
        parts.add(TEXTS.text(step.packed().isPresent() ? "about.then" : "about.now"));
        return String.join(" ", parts);
    }
}
