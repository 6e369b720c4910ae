package dev.espalier.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.edit.SetDesignName;
import dev.espalier.edit.SetLesson;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to a lesson while a step of it is packed or unpacked in the background.
class LessonMeanwhileTest {
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), tasks);
    private final FakeEye eye = new FakeEye();
    private final Lesson lesson = new Lesson(store, eye, LessonMeanwhileTest::pack);
    private final List<Design> elsewhere = new ArrayList<>();
    private final List<Integer> recorded = new ArrayList<>();
    private Improvised answer = Improvised.STEPS;
    private final LessonPlayer player = new LessonPlayer(store, lesson, eye, _ -> answer, elsewhere::add);

    /// No state is too large but those whose name says so.
    private static String pack(Design state) throws DesignFileException {
        if (state.name().equals("too large")) {
            CheckpointText.unpackStep(1, "H4sI"); // refuses with a sentence
        }
        return CheckpointText.packForStep(state);
    }

    @BeforeEach
    void recordTwoSteps() {
        for (var name : List.of("one", "two")) {
            name(name);
            lesson.record(recorded::add);
            tasks.finishAll();
        }
        name("now");
        tasks.finishAll();
        recorded.clear();
    }

    private void name(String name) {
        store.perform(new SetDesignName(name, ""));
    }

    private void present(int place) {
        player.present(place);
        tasks.finishAll();
    }

    private int number() {
        return player.standingProperty()
                .get()
                .map(LessonPlayer.Standing::number)
                .orElse(0);
    }

    private List<String> captions() {
        return lesson.steps().stream().map(LessonStep::caption).toList();
    }

    private void assertMessage(String message) {
        assertThat(store.messageProperty().get()).contains(message);
    }

    @Test
    void nothingImprovisedIsLostWhenTheDesignMayNotBeChangedAtTheEnd() {
        present(0);
        name("improvised");
        store.lockedProperty().set(true);

        player.end();
        tasks.finishAll();

        assertThat(lesson.steps()).hasSize(2);
        assertThat(elsewhere).hasSize(1);
        assertThat(elsewhere.getFirst().view().lesson())
                .extracting(LessonStep::caption)
                .containsExactly("Improvised at step 1");
    }

    @Test
    void nothingImprovisedIsLostWhenAnotherDesignComesWhileItIsPacked() {
        present(0);
        name("first");
        player.next();
        tasks.finishAll();
        name("second");
        player.end();
        tasks.finishNext(); // the first is packed

        store.open(WorkedExamples.fourDepartments(), Optional.empty(), false);
        tasks.finishAll();

        assertThat(lesson.steps()).isEmpty();
        assertThat(elsewhere).hasSize(1);
        assertThat(elsewhere.getFirst().view().lesson()).hasSize(2);
    }

    @Test
    void theDesignIsNotLeftWhileWhatWasImprovisedIsPacked() {
        present(0);
        name("improvised");
        assertThat(player.mayLeave()).isFalse(); // it becomes a step

        assertThat(player.mayLeave()).isFalse();
        assertMessage("A step is still being recorded. Try again in a moment.");
        tasks.finishAll();

        assertThat(player.mayLeave()).isTrue();
        assertThat(captions()).containsExactly("", "Improvised at step 1", "");
    }

    @Test
    void whatIsKeptIsKeptOnceHoweverOftenItIsAskedForMeanwhile() {
        present(0);
        name("improvised");
        player.keepImprovised();

        player.keepImprovised();
        assertMessage("A step is still being recorded. Try again in a moment.");
        assertThat(player.end()).isEqualTo(Improvised.GO_ON);
        tasks.finishAll();

        assertThat(captions()).containsExactly("", "Improvised at step 1", "");
    }

    @Test
    void theDesignCanBeLeftAgainAfterAStepCouldNotBePacked() {
        name("too large");
        lesson.record(recorded::add);
        assertThat(player.mayLeave()).isFalse();

        tasks.finishAll();

        assertThat(player.mayLeave()).isTrue();
        assertThat(recorded).isEmpty();
    }

    @Test
    void allThatWasImprovisedIsOneStepOfUndo() {
        present(0);
        name("first");
        player.next();
        tasks.finishAll();
        name("second");
        player.end();
        tasks.finishAll();
        assertThat(captions()).containsExactly("", "Improvised at step 1", "", "Improvised at step 2");

        store.undo();

        assertThat(captions()).containsExactly("", "");
    }

    @Test
    void whatIsChangedWhileAStepIsKeptStaysOnShowAndIsImprovised() {
        present(0);
        name("kept");
        player.keepImprovised();
        name("later");

        tasks.finishAll();

        assertThat(captions()).containsExactly("", "Improvised at step 1", "");
        assertThat(store.design().name()).isEqualTo("later");
        assertThat(store.staging().improvisedProperty().get()).isNotEmpty();
        assertMessage("What you improvised is step 2 now. What you changed since then is still on show.");
        assertThat(player.standingProperty().get().orElseThrow().count()).isEqualTo(3);

        player.next();
        tasks.finishAll();
        assertThat(store.design().name()).isEqualTo("kept");
        assertThat(player.asideProperty().get()).isEqualTo(1);
    }

    @Test
    void stepThatIsKeptBeforeTheOneOnShowMovesIt() {
        present(0);
        name("kept");
        player.keepImprovised();
        player.next();
        tasks.finishNext(); // packed
        tasks.finishAll();
        assertThat(store.design().name()).isEqualTo("two");
        assertThat(number()).isEqualTo(3);

        player.back();
        tasks.finishAll();

        assertThat(store.design().name()).isEqualTo("kept");
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void aStepThatMayNotBeKeptStaysOnShowAndMovesNothing() {
        present(1);
        name("aside");
        player.back();
        tasks.finishAll();
        name("improvised");
        player.keepImprovised();
        store.lockedProperty().set(true);
        tasks.finishAll();

        assertThat(store.design().name()).isEqualTo("improvised");
        assertThat(store.staging().improvisedProperty().get()).isNotEmpty();

        store.lockedProperty().set(false);
        player.end();
        tasks.finishAll();
        assertThat(captions()).containsExactly("", "Improvised at step 1", "", "Improvised at step 2");
    }

    @Test
    void theSecondOfTwoEqualStepsIsUpdated() {
        var step = lesson.steps().getFirst();
        store.perform(new SetLesson(List.of(step, step)));

        lesson.update(1);
        tasks.finishAll();

        assertThat(lesson.steps().getFirst()).isEqualTo(step);
        assertThat(lesson.steps().get(1)).isNotEqualTo(step);
        assertMessage("Step 2 now shows what you see.");
    }

    @Test
    void theStepThatIsUpdatedIsFoundWhereItHasMovedTo() {
        lesson.caption(0, "first");
        lesson.update(0);
        lesson.move(0, 1);
        tasks.finishAll();

        assertThat(captions()).containsExactly("", "first");
        assertMessage("Step 2 now shows what you see.");
    }

    @Test
    void aWhatIfBeforeTheFirstStepComesIsNotLostAndTheLessonCanBeginLater() {
        player.present(0);
        store.tryOut(new SetDesignName("what if", ""));
        tasks.finishAll();

        assertThat(player.isPresenting()).isFalse();
        assertThat(store.design().name()).isEqualTo("what if");
        assertMessage("The lesson did not begin, because something is being tried out.");

        store.leaveTried();
        present(0);
        assertThat(store.design().name()).isEqualTo("one");
    }

    @Test
    void aStepThatIsPackedWhileSomethingIsTriedOutBelongsToTheDesign() {
        lesson.record(recorded::add);
        store.tryOut(new SetDesignName("what if", ""));
        tasks.finishAll();

        assertThat(store.design().name()).isEqualTo("what if");
        store.leaveTried();

        assertThat(recorded).containsExactly(2);
        assertThat(lesson.steps()).hasSize(3);
        assertThat(store.isDirty()).isTrue();
    }

    @Test
    void aStepThatMayNotBeRecordedIsNotSaidToBe() {
        lesson.record(recorded::add);
        store.lockedProperty().set(true);
        tasks.finishAll();

        assertThat(recorded).isEmpty();
        assertThat(lesson.steps()).hasSize(2);
        assertMessage(store.whyReadOnly());
    }

    @Test
    void captionsThatAreWrittenWhileSomethingIsTriedOutBelongToTheDesignAsOneStep() {
        store.tryOut(new SetDesignName("what if", ""));
        lesson.caption(0, "f");
        lesson.caption(0, "fi");
        store.leaveTried();

        assertThat(captions()).containsExactly("fi", "");
        store.undo();
        assertThat(captions()).containsExactly("", "");
    }

    @Test
    void aRefusedMoveOfAStepIsNotFollowed() {
        var model = new LessonViewModel(store, lesson);
        store.lockedProperty().set(true);

        model.move(1);

        assertThat(model.chosenPlace()).isZero();
        model.dispose();
    }

    @Test
    void theStepThatWasAskedForLastIsTheOneThatComes() {
        present(0);
        player.next();
        player.back(); // at the first one, since the second has not come
        tasks.finishAll();

        assertThat(number()).isEqualTo(2);
        assertThat(store.design().name()).isEqualTo("two");
    }

    @Test
    void nothingComesAfterTheEnd() {
        present(0);
        player.next();
        player.end();
        tasks.finishAll();

        assertThat(player.isPresenting()).isFalse();
        assertThat(store.design().name()).isEqualTo("now");
        assertThat(store.staging().isStaged()).isFalse();
    }
}
