package dev.espalier.ui.lesson;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.diagram.Overlay;
import dev.espalier.storage.CheckpointText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import dev.espalier.ui.document.DocumentQuestions.Unsaved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
    private final IntFunction<Unsaved> questions;
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Optional.empty());
    private final ReadOnlyIntegerWrapper aside = new ReadOnlyIntegerWrapper(this, "aside");
    private final List<Branch> branches = new ArrayList<>();
    private final Subscription subscription;
    private Optional<Before> before = Optional.empty();
    private int latest;

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

    /// What was improvised.
    ///
    /// @param number of the step that it began with
    private record Branch(int number, LessonStep seen, Design state) {}

    /// @param questions what to do with so many improvised states; `SAVE` makes each a step
    public LessonPlayer(DesignStore store, Lesson lesson, Eye eye, IntFunction<Unsaved> questions) {
        this.store = store;
        this.lesson = lesson;
        this.eye = eye;
        this.questions = questions;
        subscription = store.openingsProperty().subscribe((_, _) -> forget());
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

    /// How many improvised states are put aside.
    public ReadOnlyIntegerProperty asideProperty() {
        return aside.getReadOnlyProperty();
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
        int mine = ++latest;
        int place = now.get().number();
        var state = store.design();
        lesson.insert(place, lesson.seen(captionOf(place)), state, () -> {
            branches.replaceAll(branch ->
                    branch.number() > place ? new Branch(branch.number() + 1, branch.seen(), branch.state()) : branch);
            if (mine == latest
                    && isPresenting()
                    && lesson.steps().size() > now.get().count()) {
                show(place, lesson.steps().get(place), state);
            }
        });
    }

    /// Ends the lesson. Asks before, when something was improvised.
    ///
    /// @return `CANCEL` when it goes on after all, `SAVE` when improvised states become steps
    public Unsaved end() {
        int count =
                branches.size() + (store.staging().improvisedProperty().get().isEmpty() ? 0 : 1);
        var answer = count == 0 ? Unsaved.DISCARD : questions.apply(count);
        if (answer != Unsaved.CANCEL) {
            putAside();
            var kept = answer == Unsaved.SAVE ? List.copyOf(branches) : List.<Branch>of();
            leave();
            keep(kept, 0);
        }
        return answer;
    }

    /// One after the other, so that they come in the order in which they were made, each behind the step it began with.
    private void keep(List<Branch> kept, int from) {
        if (from < kept.size()) {
            var branch = kept.get(from);
            long before = kept.subList(0, from).stream()
                    .filter(earlier -> earlier.number() <= branch.number())
                    .count();
            lesson.insert(branch.number() + (int) before, branch.seen(), branch.state(), () -> keep(kept, from + 1));
        }
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

    /// Another design has come, or the lesson is at its end.
    private void forget() {
        latest++;
        before = Optional.empty();
        branches.clear();
        aside.set(0);
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
        if (asked == latest && isPresenting()) {
            putAside();
            show(place, step, state);
        }
    }

    private void show(int place, LessonStep step, Design state) {
        var question = step.question().map(Question::of);
        if (!question.equals(store.questionProperty().get())) {
            store.questionProperty().set(Optional.empty());
        }
        store.staging().show(lookedAt(state, step.sight()), step.layers().map(LessonPlayer::overlays));
        standing.set(Optional.of(new Standing(place + 1, lesson.steps().size(), step)));
        step.question().ifPresent(this::ask);
        eye.show(step.sight().area());
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
            branches.add(new Branch(number, lesson.seen(captionOf(number)), store.design()));
            aside.set(branches.size());
            store.message(TEXTS.text("putAside", number));
        }
    }

    private static String captionOf(int number) {
        return TEXTS.text("improvised.caption", number);
    }

    private static Design lookedAt(Design state, Sight sight) {
        return state.withView(state.view()
                .withReading(sight.reading())
                .withFlow(sight.flow())
                .withFolded(sight.folded())
                .withOpened(sight.opened()));
    }

    /// What this version does not know is drawn by none.
    private static Set<Overlay> overlays(List<String> names) {
        return Arrays.stream(Overlay.values())
                .filter(overlay -> names.contains(overlay.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Overlay.class)));
    }
}
