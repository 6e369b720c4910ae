package dev.espalier.ui.lesson;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.diagram.Overlay;
import dev.espalier.storage.CheckpointText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Gives a lesson: shows its steps one after the other, in both directions, each as it was recorded.
///
/// What somebody changes meanwhile is improvised: it is put aside when the next step comes, and at the end it becomes a
/// step, or is given up. When the lesson ends, everything is as it was before.
public final class LessonPlayer {
    private static final Texts TEXTS = Lesson.TEXTS;

    private final DesignStore store;
    private final Lesson lesson;
    private final Eye eye;
    private final IntFunction<Improvised> questions;
    private final Improvisations improvisations;
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Optional.empty());
    private final Subscription subscription;
    private Optional<Before> before = Optional.empty();
    private int latest;
    private boolean isInterrupted;

    /// Where the lesson stands.
    ///
    /// @param number of the step, from 1
    /// @param count how many there are
    public record Standing(int number, int count, LessonStep step) {
        public boolean isLast() {
            return number == count;
        }
    }

    /// What comes back when the lesson ends, apart from the design.
    private record Before(Optional<Question> question, Runnable wayBack) {}

    /// @param questions what to do with so many improvised states
    /// @param elsewhere shows a design in a window of its own
    public LessonPlayer(
            DesignStore store, Lesson lesson, Eye eye, IntFunction<Improvised> questions, Consumer<Design> elsewhere) {
        this.store = store;
        this.lesson = lesson;
        this.eye = eye;
        this.questions = questions;
        improvisations = new Improvisations(store, lesson, elsewhere);
        subscription = Subscription.combine(
                store.openingsProperty().subscribe((_, _) -> interrupt()),
                store.designProperty().subscribe((_, _) -> countAgain()));
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    /// The step on show; empty while no lesson is given.
    public ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public boolean isPresenting() {
        return before.isPresent();
    }

    /// Whether the last lesson was ended by another design, so that not everything is as it was before.
    public boolean isInterrupted() {
        return isInterrupted;
    }

    /// How many improvised states are put aside.
    public ReadOnlyIntegerProperty asideProperty() {
        return improvisations.countProperty();
    }

    /// Whether there are steps to show and nothing stands in the way.
    public ObservableValue<Boolean> possibleProperty() {
        return Bindings.createObjectBinding(
                () -> !lesson.steps().isEmpty()
                        && !store.isTrying()
                        && standing.get().isEmpty(),
                store.designProperty(),
                store.triedProperty(),
                standing);
    }

    /// Begins to give the lesson.
    ///
    /// @param place of the first step to be shown, from 0
    public void present(int place) {
        if (!isPresenting() && !store.isTrying() && !lesson.steps().isEmpty()) {
            isInterrupted = false;
            before = Optional.of(new Before(store.questionProperty().get(), eye.wayBack()));
            go(Math.clamp(place, 0, lesson.steps().size() - 1));
        }
    }

    /// Shows the next step; after the last one says that it was the last.
    public void next() {
        standing.get().ifPresent(now -> {
            if (now.isLast()) {
                store.message(TEXTS.text("last"));
            } else {
                go(now.number());
            }
        });
    }

    /// Shows the step before; at the first one it stays.
    public void back() {
        standing.get().filter(now -> now.number() > 1).ifPresent(now -> go(now.number() - 2));
    }

    /// Shows the step as it was recorded. What was improvised is put aside.
    public void backToScript() {
        standing.get().ifPresent(now -> go(now.number() - 1));
    }

    /// Makes what was improvised on this step a step of its own, the next one, and goes there; says so when it is
    /// nothing.
    public void keepImprovised() {
        var now = standing.get();
        if (now.isEmpty()) {
            return;
        }
        if (store.staging().improvisedProperty().get().isEmpty()) {
            store.message(TEXTS.text("improvised.none"));
            return;
        }
        if (lesson.isPacking()) {
            store.message(TEXTS.text("packing"));
            return;
        }
        int mine = ++latest;
        int place = now.get().number();
        var state = store.design();
        var last = store.history().lastStep();
        lesson.insert(place, lesson.seen(Improvisations.captionOf(place)), state, () -> {
            improvisations.stepInserted(place);
            if (mine == latest && isPresenting()) {
                if (store.history().lastStep().equals(last)) {
                    show(place, lesson.steps().get(place), state);
                } else {
                    store.message(TEXTS.text("improvised.more", place + 1)); // what came since is not to be lost
                }
            }
        });
    }

    /// Whether the design may be left. A lesson that is given ends before, unless the user refuses; what it leaves is
    /// to be saved first.
    public boolean mayLeave() {
        if (lesson.isPacking()) {
            store.message(TEXTS.text("packing"));
            return false;
        }
        return !isPresenting() || end() == Improvised.GIVE_UP;
    }

    /// Ends the lesson. Asks before, when something was improvised.
    ///
    /// @return what becomes of what was improvised; `GIVE_UP` when nothing was
    public Improvised end() {
        int count = improvisations.count()
                + (store.staging().improvisedProperty().get().isEmpty() ? 0 : 1);
        if (count > 0 && lesson.isPacking()) {
            store.message(TEXTS.text("packing"));
            return Improvised.GO_ON;
        }
        var answer = count == 0 ? Improvised.GIVE_UP : questions.apply(count);
        if (answer != Improvised.GO_ON) {
            putAside();
            var keeping = keeping(answer);
            leave();
            keeping.run();
        }
        return answer;
    }

    private Runnable keeping(Improvised answer) {
        return switch (answer) {
            case STEPS -> improvisations.asSteps();
            case LESSON -> improvisations.asLesson();
            case GIVE_UP, GO_ON -> () -> {};
        };
    }

    private void leave() {
        var back = before;
        forget();
        store.questionProperty().set(Optional.empty());
        store.staging().leave();
        back.ifPresent(then -> {
            store.questionProperty().set(then.question());
            then.wayBack().run();
        });
    }

    /// Another design has come.
    private void interrupt() {
        isInterrupted = isPresenting();
        forget();
        if (isInterrupted) {
            store.message(TEXTS.text("interrupted"));
        }
    }

    private void forget() {
        latest++;
        before = Optional.empty();
        improvisations.forget();
        standing.set(Optional.empty());
    }

    private void go(int place) {
        int mine = ++latest;
        var step = lesson.steps().get(place);
        step.packed()
                .ifPresentOrElse(
                        packed -> store.tasks()
                                .run(
                                        "open a step",
                                        () -> CheckpointText.unpackStep(place + 1, packed),
                                        (Design state) -> arrive(mine, place, step, state),
                                        failure -> {
                                            lesson.fail(failure);
                                            arrive(mine, place, step, ofFile());
                                        }),
                        () -> arrive(mine, place, step, ofFile()));
    }

    private Design ofFile() {
        return store.history().real();
    }

    private void arrive(int asked, int place, LessonStep step, Design state) {
        if (asked != latest || !isPresenting()) {
            return;
        }
        if (standing.get().isEmpty() && store.isTrying()) {
            forget();
            store.message(TEXTS.text("tried"));
            return;
        }
        putAside();
        show(place, step, state);
    }

    private void show(int place, LessonStep step, Design state) {
        var question = step.question().map(Question::of);
        if (!question.equals(store.questionProperty().get())) {
            store.questionProperty().set(Optional.empty());
        }
        store.staging().show(step.sight().of(state), step.layers().map(LessonPlayer::overlays));
        standing.set(Optional.of(standing(place, step)));
        step.question().ifPresent(this::ask);
        eye.show(step.sight().area());
    }

    /// Steps may come and go while the lesson is given.
    private void countAgain() {
        if (store.history().isStaged() && !lesson.steps().isEmpty()) {
            standing.get()
                    .map(now -> standing(now.number() - 1, now.step()))
                    .filter(now -> !standing.get().equals(Optional.of(now)))
                    .ifPresent(now -> standing.set(Optional.of(now)));
        }
    }

    private Standing standing(int place, LessonStep step) {
        int count = lesson.steps().size();
        int now = lesson.placeNow(place, step);
        return new Standing(Math.min(now < 0 ? place : now, count - 1) + 1, count, step);
    }

    private void ask(PinnedQuestion pin) {
        var question = Question.of(pin);
        if (pin.isExercise()) {
            store.asking().exercises().pose(question);
        } else {
            store.asking().exercises().askOpenly(question);
        }
    }

    private void putAside() {
        var improvised = store.staging().improvisedProperty().get();
        if (standing.get().isPresent() && !improvised.isEmpty()) {
            int number = standing.get().get().number();
            improvisations.putAside(number);
            store.message(TEXTS.text("putAside", number));
        }
    }

    /// What this version does not know is drawn by none.
    private static Set<Overlay> overlays(List<String> names) {
        return Arrays.stream(Overlay.values())
                .filter(overlay -> names.contains(overlay.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Overlay.class)));
    }
}
