package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Layer;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExercisesTest {
    private static final Question DATABASE = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");
    private static final Question OTHER = WorkedExamples.ask(WorkedExamples.HR, "hana", "s3:GetObject");

    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final PinnedQuestions pinned = new PinnedQuestions(store);
    private final Exercises exercises = store.asking().exercises();

    private void ask(Question question) {
        store.questionProperty().set(Optional.of(question));
    }

    private Exercise.Told told() {
        return (Exercise.Told) exercises.current().orElseThrow();
    }

    @Test
    void markingPinsTheQuestionHidesItsAnswerAndIsNoStep() {
        ask(DATABASE);

        pinned.turnExercise();

        assertThat(store.design().view().pinned())
                .containsExactly(DATABASE.pinned().asExercise());
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(store.isDirty()).isTrue();
        assertThat(pinned.isExerciseProperty().getValue()).isTrue();
        assertThat(exercises.current()).contains(new Exercise.Choosing(DATABASE));
        assertThat(store.answerProperty().get()).isEmpty();
    }

    @Test
    void leavingAHiddenExerciseForAnotherQuestionNeverShowsItsAnswer() {
        ask(DATABASE);
        pinned.turnExercise();
        var shown = new ArrayList<Question>();
        store.answerProperty().subscribe(answer -> answer.map(Answer::question).ifPresent(shown::add));

        ask(OTHER);
        ask(DATABASE);
        store.questionProperty().set(Optional.empty());

        assertThat(shown).containsExactly(OTHER);
    }

    @Test
    void markingNoLongerShowsTheAnswerAndKeepsThePin() {
        ask(DATABASE);
        pinned.turnExercise();

        pinned.turnExercise();

        assertThat(store.design().view().pinned()).containsExactly(DATABASE.pinned());
        assertThat(exercises.current()).isEmpty();
        assertThat(store.answerProperty().get()).isPresent();
    }

    @Test
    void markedQuestionIsHiddenEachTimeItIsAsked() {
        ask(DATABASE);
        pinned.turnExercise();
        exercises.choose(Verdict.ALLOWED);
        exercises.skipPointing();

        ask(OTHER);
        assertThat(exercises.current()).isEmpty();
        assertThat(store.answerProperty().get()).isPresent();
        ask(DATABASE);

        assertThat(exercises.isHiding()).isTrue();
        assertThat(store.answerProperty().get()).isEmpty();
    }

    @Test
    void answerOfTheQuestionBeforeGoesAtOnce() {
        var later = new LateTaskRunner();
        var slow = new DesignStore(WorkedExamples.fourDepartments(), later);
        slow.questionProperty().set(Optional.of(OTHER));
        later.finishAll();
        assertThat(slow.answerProperty().get()).isPresent();

        slow.asking().exercises().pose(DATABASE);

        assertThat(slow.answerProperty().get()).isEmpty();
    }

    @Test
    void answerStaysHiddenBetweenVerdictAndNode() {
        exercises.pose(DATABASE);

        exercises.choose(Verdict.EXPLICITLY_DENIED);

        assertThat(exercises.current()).contains(new Exercise.Pointing(DATABASE, Verdict.EXPLICITLY_DENIED));
        assertThat(store.answerProperty().get()).isEmpty();
    }

    @Test
    void rightVerdictAndNodeAreToldAndTheGatesAreWalkedThrough() {
        exercises.pose(DATABASE);

        exercises.choose(Verdict.EXPLICITLY_DENIED);
        exercises.point(WorkedExamples.PEOPLE);

        assertThat(told().isRight()).isTrue();
        assertThat(told().isPointedRight()).contains(true);
        assertThat(store.answerProperty().get()).isPresent();
        assertThat(store.walk().stopProperty().get().map(GateWalk.Stop::number)).contains(1);
        assertThat(exercises.scoreProperty().get().right()).isEqualTo(1);
        assertThat(exercises.scoreProperty().get().mostMissed()).isEmpty();
    }

    @Test
    void wrongVerdictAndNodeCountAgainstTheGateThatDecides() {
        exercises.pose(DATABASE);

        exercises.choose(Verdict.IMPLICITLY_DENIED);
        exercises.point(WorkedExamples.HANA);

        var score = exercises.scoreProperty().get();
        assertThat(told().isRight()).isFalse();
        assertThat(told().isPointedRight()).contains(false);
        assertThat(score.told()).isEqualTo(1);
        assertThat(score.right()).isZero();
        assertThat(score.pointedRight()).isZero();
        assertThat(score.missed()).containsEntry(Layer.SERVICE_CONTROL_POLICY, 1);
        assertThat(score.mostMissed()).contains(Layer.SERVICE_CONTROL_POLICY);
    }

    @Test
    void skippingTheNodeIsNeitherRightNorWrong() {
        exercises.pose(DATABASE);

        exercises.choose(Verdict.EXPLICITLY_DENIED);
        exercises.skipPointing();

        assertThat(told().isPointedRight()).isEmpty();
        assertThat(exercises.scoreProperty().get().pointed()).isZero();
        assertThat(exercises.scoreProperty().get().mostMissed()).isEmpty();
    }

    @Test
    void keyFollowsTheDesign() {
        exercises.pose(DATABASE);

        store.perform(new DetachOrganizationPolicy(
                new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases"),
                WorkedExamples.PEOPLE));
        assertThat(store.answerProperty().get()).isEmpty();
        exercises.choose(Verdict.ALLOWED);
        exercises.skipPointing();

        assertThat(told().isRight()).isTrue();
    }

    @Test
    void dependsCanBeChosen() {
        store.open(WorkedExamples.terminationWithMfa(), Optional.empty(), false);
        exercises.pose(WorkedExamples.ask(WorkedExamples.HR, "tom", "ec2:TerminateInstances"));

        exercises.choose(Verdict.DEPENDS);
        exercises.point(WorkedExamples.TOM);

        assertThat(told().isRight()).isTrue();
        assertThat(told().isPointedRight()).contains(true);
    }

    @Test
    void wrongQuestionHasNoNodeToPointAt() {
        exercises.pose(WorkedExamples.ask(WorkedExamples.HR, "hana", "s3:ListObject"));

        exercises.choose(Verdict.NO_ANSWER);

        assertThat(told().isRight()).isTrue();
        assertThat(exercises.scoreProperty().get().right()).isEqualTo(1);
    }

    @Test
    void pointingForAWrongQuestionIsNotMarked() {
        exercises.pose(WorkedExamples.ask(WorkedExamples.HR, "hana", "s3:ListObject"));

        exercises.choose(Verdict.ALLOWED);
        exercises.point(WorkedExamples.HANA);

        assertThat(told().isRight()).isFalse();
        assertThat(told().isPointedRight()).isEmpty();
    }

    @Test
    void revealingShowsTheAnswerAndDoesNotCount() {
        exercises.pose(DATABASE);

        exercises.reveal();

        assertThat(exercises.current()).contains(new Exercise.Shown(DATABASE));
        assertThat(store.answerProperty().get()).isPresent();
        assertThat(exercises.scoreProperty().get()).isEqualTo(ExerciseScore.NONE);
    }

    @Test
    void posingTheSameQuestionAgainHidesItsAnswer() {
        exercises.pose(DATABASE);
        exercises.reveal();

        exercises.pose(DATABASE);

        assertThat(exercises.isHiding()).isTrue();
        assertThat(store.answerProperty().get()).isEmpty();
    }

    @Test
    void leavingAPosedExerciseMakesItAPlainQuestion() {
        exercises.pose(DATABASE);

        exercises.leave();

        assertThat(exercises.current()).isEmpty();
        assertThat(store.answerProperty().get()).isPresent();
    }

    @Test
    void guessMadeBeforeTheAnswerIsKnownIsToldWhenItIs() {
        var later = new LateTaskRunner();
        var slow = new DesignStore(WorkedExamples.fourDepartments(), later);
        slow.asking().exercises().pose(DATABASE);

        slow.asking().exercises().choose(Verdict.EXPLICITLY_DENIED);
        slow.asking().exercises().skipPointing();
        assertThat(slow.asking().exercises().isHiding()).isTrue();
        later.finishAll();

        assertThat(slow.asking().exercises().current()).containsInstanceOf(Exercise.Told.class);
    }

    @Test
    void scoreCanBeReset() {
        exercises.pose(DATABASE);
        exercises.choose(Verdict.NO_ANSWER);

        exercises.resetScore();

        assertThat(exercises.scoreProperty().get()).isEqualTo(ExerciseScore.NONE);
    }
}
