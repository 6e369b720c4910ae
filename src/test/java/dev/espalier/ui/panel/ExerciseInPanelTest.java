package dev.espalier.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.ui.Windowed;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@Windowed
class ExerciseInPanelTest {
    private static final Question DATABASE = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");

    @SuppressWarnings("NullAway.Init") // set before each test
    private PanelStage panel;

    @Start
    void start(Stage stage) {
        panel = PanelStage.show(stage, WorkedExamples.fourDepartments(), DATABASE);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(ExerciseInPanelTest::isShown);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private void select(FxRobot robot) {
        robot.interact(() -> panel.model().question().store().select(List.of(WorkedExamples.PEOPLE)));
    }

    @Test
    void makingAnExerciseHidesEverythingThatTellsTheAnswer(FxRobot robot) {
        press(robot, "#answer-exercise");

        assertThat(isShown(robot, "#exercise")).isTrue();
        assertThat(List.of("#verdict", "#breadcrumb", "#ladder", "#flip", "#nearly", "#panel-foot"))
                .noneMatch(id -> isShown(robot, id));
        assertThat(panel.model().answerText()).isEmpty();
        assertThat(panel.model().answerMarkdown()).isEmpty();
        assertThat(panel.model().answerJson()).isEmpty();
    }

    @Test
    void whatIsReadOutIsTheQuestionAlone(FxRobot robot) {
        press(robot, "#answer-exercise");

        assertThat(robot.lookup("#exercise").query().getAccessibleText())
                .isEqualTo("Exercise. Can hana · HR do rds:CreateDBInstance on any resource? What will the answer be?");
    }

    @Test
    void verdictAndNodeAreAskedInTurnAndThenToldWithTheFirstGate(FxRobot robot) {
        press(robot, "#answer-exercise");
        press(robot, "#choice-2");
        assertThat(text(robot, "#exercise-ask")).startsWith("You say: Denied by a Deny. Which node decides it?");

        select(robot);
        assertThat(text(robot, "#exercise-candidate")).isEqualTo("Selected: OU People");
        press(robot, "#exercise-point");

        assertThat(text(robot, "#exercise-told"))
                .isEqualTo("Right: Denied by a Deny. OU People decides it, as you said.");
        assertThat(text(robot, "#gate-count")).isEqualTo("Gate 1 of 8");
        assertThat(isShown(robot, "#verdict")).isFalse();
        assertThat(isShown(robot, "#exercise")).isFalse();
    }

    @Test
    void wrongVerdictNamesWhatIsRight(FxRobot robot) {
        press(robot, "#answer-exercise");
        press(robot, "#choice-1");
        press(robot, "#exercise-skip");

        assertThat(text(robot, "#exercise-told"))
                .isEqualTo("Wrong: you said “Allowed”. The answer is “Denied by a Deny”. OU People decides it.");
    }

    @Test
    void nothingCanBePointedAtBeforeSomethingIsSelected(FxRobot robot) {
        robot.interact(() -> panel.model().question().store().select(List.of()));
        press(robot, "#answer-exercise");
        press(robot, "#choice-2");

        assertThat(robot.lookup("#exercise-point").queryButton().isDisabled()).isTrue();
    }

    @Test
    void choosingKeepsTheKeyboardInThePanel(FxRobot robot) {
        press(robot, "#answer-exercise");
        robot.interact(() -> robot.lookup("#choice-2").query().requestFocus());
        press(robot, "#choice-2");
        assertThat(robot.lookup("#exercise").query().isFocused()).isTrue();

        press(robot, "#exercise-skip");

        assertThat(robot.lookup("#exercise-result").query().isFocused()).isTrue();
    }

    @Test
    void changesThatTurnTheAnswerAreLookedForOnceItIsShown(FxRobot robot) {
        press(robot, "#answer-exercise");
        press(robot, "#exercise-reveal");

        assertThat(isShown(robot, "#verdict")).isTrue();
        assertThat(panel.model().flip().box()).isPresent();
        assertThat(text(robot, "#exercise-told")).isEqualTo("An exercise. Its answer was shown without a guess.");
    }

    @Test
    void whatWasToldDoesNotOutliveTheAnswer(FxRobot robot) {
        press(robot, "#answer-exercise");
        press(robot, "#choice-2");
        press(robot, "#exercise-skip");

        robot.interact(() -> panel.model()
                .question()
                .store()
                .perform(new DetachOrganizationPolicy(
                        new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases"),
                        WorkedExamples.PEOPLE)));

        assertThat(text(robot, "#exercise-told"))
                .isEqualTo("You said “Denied by a Deny”. The design has changed since, and so has the answer.");
    }

    @Test
    void againHidesTheAnswerOnceMore(FxRobot robot) {
        press(robot, "#answer-exercise");
        press(robot, "#exercise-reveal");

        press(robot, "#exercise-again");

        assertThat(isShown(robot, "#exercise")).isTrue();
        assertThat(isShown(robot, "#verdict")).isFalse();
    }

    @Test
    void comparisonIsPutAwayWhenAnExerciseBegins(FxRobot robot) {
        robot.interact(() -> panel.view().compare(WorkedExamples.HANA, WorkedExamples.TOM));
        assertThat(panel.model().twins().isOn()).isTrue();

        robot.interact(() -> panel.model().exercise().turn());

        assertThat(panel.model().twins().isOn()).isFalse();
    }

    @Test
    void everyVerdictCanBeChosen() {
        assertThat(ExerciseViewModel.CHOICES).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void foldedPanelShowsTheVerdictAloneUntilItIsUnfolded(FxRobot robot) {
        press(robot, "#panel-fold");
        assertThat(isShown(robot, "#verdict")).isTrue();
        assertThat(List.of("#breadcrumb", "#ladder", "#flip", "#panel-foot", "#token-action"))
                .noneMatch(id -> isShown(robot, id));
        assertThat(panel.view().foldedProperty().get()).isTrue();

        press(robot, "#panel-fold");

        assertThat(isShown(robot, "#ladder")).isTrue();
    }

    @Test
    void goingToTheQuestionUnfolds(FxRobot robot) {
        press(robot, "#panel-fold");

        robot.interact(panel.view()::focusQuestion);

        assertThat(isShown(robot, "#token-action")).isTrue();
    }

    @Test
    void nothingIsFoldedWhileNothingIsAsked(FxRobot robot) {
        press(robot, "#panel-fold");

        robot.interact(() -> panel.model().question().store().questionProperty().set(Optional.empty()));

        assertThat(panel.view().foldedProperty().get()).isFalse();
        assertThat(isShown(robot, "#empty")).isTrue();
    }
}
