package dev.espalier.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Area;
import dev.espalier.design.UnknownFields;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetDesignName;
import dev.espalier.edit.SetLesson;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.PinnedQuestions;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonPlayerTest {
    private static final Question DATABASE = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");
    private static final Area CORNER = new Area(-100, 0, 300, 200, UnknownFields.NONE);

    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final FakeEye eye = new FakeEye();
    private final Lesson lesson = new Lesson(store, eye);
    private final List<Integer> asked = new ArrayList<>();
    private Improvised answer = Improvised.GO_ON;
    private final List<Design> elsewhere = new ArrayList<>();
    private final LessonPlayer player = player(lesson);

    private LessonPlayer player(Lesson given) {
        return new LessonPlayer(
                store,
                given,
                eye,
                count -> {
                    asked.add(count);
                    return answer;
                },
                elsewhere::add);
    }

    private void record() {
        lesson.record(_ -> {});
    }

    private void name(String name) {
        store.perform(new SetDesignName(name, ""));
    }

    /// Three steps whose designs have different names, looked at differently.
    private void prepare() {
        name("one");
        record();
        name("two");
        eye.area = Optional.of(CORNER);
        store.showing().leaveOut(Overlay.POLICIES);
        store.questionProperty().set(Optional.of(DATABASE));
        record();
        eye.area = Optional.empty();
        store.showing().draw(Overlay.POLICIES);
        store.questionProperty().set(Optional.empty());
        name("three");
        record();
        name("now");
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

    @Test
    void aRecordedStepIsOneStepOfUndoAndHasToBeSaved() {
        record();

        assertThat(lesson.steps()).hasSize(1);
        assertThat(store.isDirty()).isTrue();
        assertThat(store.undoLabelProperty().get()).isEqualTo("record step");

        store.undo();

        assertThat(lesson.steps()).isEmpty();
    }

    @Test
    void stepsComeInBothDirectionsEachWithItsDesignSightAndQuestion() {
        prepare();

        player.present(0);
        assertThat(store.design().name()).isEqualTo("one");
        player.next();
        assertThat(store.design().name()).isEqualTo("two");
        assertThat(eye.area).contains(CORNER);
        assertThat(store.showing().draws(Overlay.POLICIES)).isFalse();
        assertThat(store.questionProperty().get()).contains(DATABASE);
        player.next();
        assertThat(store.design().name()).isEqualTo("three");
        assertThat(store.showing().draws(Overlay.POLICIES)).isTrue();
        assertThat(store.questionProperty().get()).isEmpty();
        player.back();
        assertThat(store.design().name()).isEqualTo("two");
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void theLastStepStaysAndSoDoesTheFirst() {
        prepare();
        player.present(0);

        player.back();
        assertThat(number()).isEqualTo(1);
        player.next();
        player.next();
        player.next();

        assertThat(number()).isEqualTo(3);
        assertThat(store.messageProperty().get()).contains("This was the last step. Escape ends the lesson.");
    }

    @Test
    void atTheEndEverythingIsAsItWas() {
        prepare();
        store.showing().leaveOut(Overlay.NOTES);
        store.questionProperty().set(Optional.of(DATABASE));
        store.select(List.of(WorkedExamples.HR));
        eye.area = Optional.of(CORNER);
        var design = store.design();
        var saved = store.designToSave();
        var undo = store.undoLabelProperty().get();

        player.present(0);
        player.next();
        assertThat(store.designToSave()).isEqualTo(saved);
        player.next();
        assertThat(player.end()).isEqualTo(Improvised.GIVE_UP);

        assertThat(asked).isEmpty();
        assertThat(store.design()).isEqualTo(design);
        assertThat(store.undoLabelProperty().get()).isEqualTo(undo);
        assertThat(store.selection()).containsExactly(WorkedExamples.HR);
        assertThat(store.questionProperty().get()).contains(DATABASE);
        assertThat(store.showing().draws(Overlay.NOTES)).isFalse();
        assertThat(eye.area).contains(CORNER);
        assertThat(store.staging().isStaged()).isFalse();
    }

    @Test
    void whatIsChangedMeanwhileIsUndoneOnTheStageAndReachesNoFile() {
        prepare();
        var saved = store.designToSave();
        player.present(0);

        name("improvised");

        assertThat(store.staging().improvisedProperty().get()).hasSize(1);
        assertThat(store.designToSave()).isEqualTo(saved);
        store.undo();
        assertThat(store.design().name()).isEqualTo("one");
        assertThat(store.canUndoProperty().get()).isFalse();
    }

    @Test
    void backToTheScriptRestoresTheStepAndPutsAsideWhatWasImprovised() {
        prepare();
        player.present(1);
        store.perform(new RemoveNodes(List.of(WorkedExamples.HR)));

        player.backToScript();

        assertThat(store.design().contains(WorkedExamples.HR)).isTrue();
        assertThat(store.design().name()).isEqualTo("two");
        assertThat(player.asideProperty().get()).isEqualTo(1);
        assertThat(store.staging().improvisedProperty().get()).isEmpty();
    }

    @Test
    void whoKeepsWhereNothingIsImprovisedIsToldSo() {
        prepare();
        player.present(0);

        player.keepImprovised();

        assertThat(number()).isEqualTo(1);
        assertThat(captions()).hasSize(3);
        assertThat(store.messageProperty().get()).contains("Nothing is improvised at this step.");
    }

    @Test
    void improvisedStateBecomesTheNextStepOnDemand() {
        prepare();
        player.present(0);
        name("improvised");

        player.keepImprovised();

        assertThat(number()).isEqualTo(2);
        assertThat(captions()).containsExactly("", "Improvised at step 1", "", "");
        assertThat(store.design().name()).isEqualTo("improvised");
        assertThat(store.staging().improvisedProperty().get()).isEmpty();
        player.end();
        assertThat(asked).isEmpty();
        assertThat(store.design().name()).isEqualTo("now");
        assertThat(captions()).hasSize(4);
        assertThat(store.undoLabelProperty().get()).isEqualTo("record step");
    }

    @Test
    void lessonGoesOnWhenTheUserThinksBetterOfEndingIt() {
        prepare();
        player.present(0);
        name("improvised");
        answer = Improvised.GO_ON;

        assertThat(player.end()).isEqualTo(Improvised.GO_ON);

        assertThat(asked).containsExactly(1);
        assertThat(store.design().name()).isEqualTo("improvised");
        assertThat(player.isPresenting()).isTrue();
    }

    @Test
    void everythingImprovisedBecomesStepsBehindTheirOwnAtTheEnd() {
        prepare();
        player.present(0);
        name("first");
        player.next();
        name("second");
        answer = Improvised.STEPS;

        assertThat(player.end()).isEqualTo(Improvised.STEPS);

        assertThat(asked).containsExactly(2);
        assertThat(captions()).containsExactly("", "Improvised at step 1", "", "Improvised at step 2", "");
        player.present(1);
        assertThat(store.design().name()).isEqualTo("first");
        player.next();
        player.next();
        assertThat(store.design().name()).isEqualTo("second");
    }

    @Test
    void everythingImprovisedBecomesALessonOfItsOwnInAnotherWindow() {
        prepare();
        player.present(0);
        name("first");
        player.next();
        name("second");
        answer = Improvised.LESSON;

        assertThat(player.end()).isEqualTo(Improvised.LESSON);

        assertThat(lesson.steps()).hasSize(3);
        assertThat(elsewhere).hasSize(1);
        assertThat(elsewhere.getFirst().name()).isEqualTo("now: improvised");
        store.open(elsewhere.getFirst(), Optional.empty(), false);
        assertThat(captions()).containsExactly("Improvised at step 1", "Improvised at step 2");
        player.present(0);
        assertThat(store.design().name()).isEqualTo("first");
        player.next();
        assertThat(store.design().name()).isEqualTo("second");
    }

    /// No state is too large but those whose name says so.
    private static String pack(Design state) throws DesignFileException {
        if (state.name().equals("too large")) {
            CheckpointText.unpackStep(1, "H4sI"); // refuses with a sentence
        }
        return CheckpointText.packForStep(state);
    }

    /// Two states are improvised, the first of which is too large for a step.
    private Lesson endWithOneTooLarge(Improvised wanted) {
        prepare();
        var refusing = new Lesson(store, eye, LessonPlayerTest::pack);
        var giving = player(refusing);
        giving.present(0);
        name("too large");
        giving.next();
        name("second");
        answer = wanted;
        giving.end();
        giving.dispose();
        return refusing;
    }

    @Test
    void whatIsTooLargeForAStepIsShownInAnotherWindowAndTheRestIsKept() {
        endWithOneTooLarge(Improvised.STEPS);

        assertThat(captions()).containsExactly("", "", "Improvised at step 2", "");
        assertThat(elsewhere).extracting(Design::name).containsExactly("Improvised at step 1");
        assertThat(store.messageProperty().get()).get().asString().contains("step 1 could not become a step");
    }

    @Test
    void whatIsTooLargeForANewLessonIsShownInAnotherWindowAndTheRestIsKept() {
        endWithOneTooLarge(Improvised.LESSON);

        assertThat(elsewhere).extracting(Design::name).containsExactly("Improvised at step 1", "now: improvised");
        assertThat(elsewhere.getLast().view().lesson())
                .extracting(LessonStep::caption)
                .containsExactly("Improvised at step 2");
    }

    @Test
    void improvisedStatesAreGivenUpOnlyWhenTheUserSaysSo() {
        prepare();
        player.present(0);
        name("improvised");
        answer = Improvised.GIVE_UP;

        player.end();

        assertThat(asked).containsExactly(1);
        assertThat(store.design().name()).isEqualTo("now");
        assertThat(lesson.steps()).hasSize(3);
    }

    @Test
    void whatIsTriedOutOnAStepBelongsToWhatIsImprovised() {
        prepare();
        player.present(0);
        store.tryOut(new RenameNode(WorkedExamples.HR, "Staff"));

        player.next();

        assertThat(store.isTrying()).isFalse();
        assertThat(player.asideProperty().get()).isEqualTo(1);
    }

    @Test
    void nothingIsPresentedWhileAWhatIfIsOpen() {
        prepare();
        store.tryOut(new SetDesignName("what if", ""));

        player.present(0);

        assertThat(player.isPresenting()).isFalse();
        assertThat(player.possibleProperty().getValue()).isFalse();
    }

    @Test
    void damagedStepIsToldAndShowsTheDesignOfTheFile() {
        prepare();
        var damaged = lesson.steps().getFirst().withPacked(Optional.of("H4sI"));
        store.perform(new SetLesson(List.of(damaged)));

        player.present(0);

        assertThat(store.messageProperty().get())
                .contains("The design of step 1 of the lesson is damaged and cannot be read.");
        assertThat(store.design().name()).isEqualTo("now");
        assertThat(number()).isEqualTo(1);
    }

    @Test
    void pinnedQuestionsAndTheLessonOutliveTheirStep() {
        prepare();
        player.present(0);
        store.show(store.design().view().withPinned(List.of(DATABASE.pinned())));

        player.next();
        player.end();

        assertThat(store.design().view().pinned()).containsExactly(DATABASE.pinned());
        assertThat(lesson.steps()).hasSize(3);
    }

    @Test
    void theStepAfterAnExerciseShowsItsAnswerEvenWhenTheDesignMarksTheQuestion() {
        store.questionProperty().set(Optional.of(DATABASE));
        new PinnedQuestions(store).turnExercise();
        record();
        new PinnedQuestions(store).turnExercise();
        record();
        new PinnedQuestions(store).turnExercise();

        player.present(0);
        assertThat(store.asking().exercises().isHiding()).isTrue();
        store.asking().exercises().choose(Verdict.EXPLICITLY_DENIED);

        player.next();
        assertThat(store.asking().exercises().current()).isEmpty();
        assertThat(store.answerProperty().get()).isPresent();

        player.back();
        assertThat(store.asking().exercises().isHiding()).isTrue();
    }

    @Test
    void exerciseOfAStepHidesItsAnswer() {
        prepare();
        var step = lesson.steps().get(1);
        var exercise = new LessonStep(
                step.caption(),
                step.sight(),
                step.layers(),
                Optional.of(DATABASE.pinned().asExercise()),
                step.packed(),
                UnknownFields.NONE);
        store.perform(new SetLesson(List.of(exercise)));

        player.present(0);

        assertThat(store.asking().exercises().isHiding()).isTrue();
        assertThat(store.answerProperty().get()).isEmpty();
    }

    @Test
    void anotherDesignEndsTheLesson() {
        prepare();
        player.present(0);
        Design other = WorkedExamples.fourDepartments();

        store.open(other, Optional.empty(), false);

        assertThat(player.isPresenting()).isFalse();
        assertThat(store.design()).isEqualTo(other);
        assertThat(store.staging().isStaged()).isFalse();
        assertThat(player.isInterrupted()).isTrue();
        assertThat(store.messageProperty().get())
                .contains("The lesson has ended, because another design was opened here.");
    }

    @Test
    void aLessonThatIsEndedIsNotInterruptedByWhatIsOpenedLater() {
        prepare();
        player.present(0);
        player.end();

        store.open(WorkedExamples.fourDepartments(), Optional.empty(), false);

        assertThat(player.isInterrupted()).isFalse();
        assertThat(store.messageProperty().get()).isEmpty();
    }

    @Test
    void stepsAreMovedUpdatedAndRemoved() {
        prepare();
        lesson.caption(0, "first");
        lesson.caption(0, "first of all");
        assertThat(store.undoLabelProperty().get()).isEqualTo("change caption of step 1");

        lesson.move(0, 1);
        assertThat(captions()).containsExactly("", "first of all", "");
        lesson.update(1);
        lesson.remove(0);

        assertThat(captions()).containsExactly("first of all", "");
        player.present(0);
        assertThat(store.design().name()).isEqualTo("now");
    }
}
