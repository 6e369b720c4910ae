package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Going from gate to gate by keyboard, in the whole window.
class StepThroughTest extends WholeWindowTest {
    private void ask(FxRobot robot) {
        robot.interact(() -> module.store()
                .questionProperty()
                .set(Optional.of(
                        Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty()))));
    }

    private int number() {
        return module.store()
                .walk()
                .stopProperty()
                .get()
                .map(GateWalk.Stop::number)
                .orElse(0);
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    @Test
    void spaceOnTheCanvasStepsThroughTheGatesAndShiftSpaceBack(FxRobot robot) {
        ask(robot);

        robot.type(KeyCode.SPACE, 3);
        assertThat(number()).isEqualTo(3);
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);

        assertThat(number()).isEqualTo(2);
        assertThat(robot.lookup("#gate-count").queryAs(Labeled.class).getText()).startsWith("Gate 2 of ");
        assertThat(isShown(robot, "#verdict")).isFalse();
    }

    @Test
    void escapeEndsTheWalkAndKeepsTheQuestion(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.SPACE);

        robot.type(KeyCode.ESCAPE);

        assertThat(number()).isZero();
        assertThat(module.store().questionProperty().get()).isPresent();
        assertThat(isShown(robot, "#verdict")).isTrue();
    }

    @Test
    void spaceHeldForADragPansAndDoesNotStep(FxRobot robot) {
        ask(robot);
        var canvas = robot.lookup("#canvas").query();
        Point2D from = canvas.localToScreen(60, 400);

        robot.press(KeyCode.SPACE);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(30, 20).release(MouseButton.PRIMARY);
        robot.release(KeyCode.SPACE);

        assertThat(number()).isZero();
    }

    @Test
    void walkGoesOnFromTheAnswerInThePanelWithItsOwnKeys(FxRobot robot) {
        ask(robot);
        robot.interact(() -> robot.lookup("#verdict").query().requestFocus());

        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#gate-step").query().isFocused()).isTrue();
        robot.type(KeyCode.SPACE);
        assertThat(number()).isEqualTo(2);
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        assertThat(number()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#verdict").query().isFocused()).isTrue();
    }

    @Test
    void stepAfterTheLastGateShowsTheResult(FxRobot robot) {
        ask(robot);
        int gates = module.store().answerProperty().get().orElseThrow().gates().size();

        robot.type(KeyCode.F8, gates);
        assertThat(robot.lookup("#walk-next").queryAs(Labeled.class).getText()).isEqualTo("Result");
        robot.type(KeyCode.F8);

        assertThat(isShown(robot, "#verdict")).isTrue();
        assertThat(number()).isZero();
    }

    @Test
    void onlyTheRungsOfThePresentGateAreShown(FxRobot robot) {
        ask(robot);

        robot.type(KeyCode.F8, 2);

        assertThat(robot.lookup(".rung").queryAll()).hasSize(1);
        assertThat(robot.lookup(".statement-card").queryAll()).hasSize(1);
        assertThat(robot.lookup("#gate-step").query().getAccessibleText())
                .startsWith("Gate 2 of ")
                .contains("OU People", "stops");
    }

    @Test
    void everyStepIsAnnounced(FxRobot robot) {
        ask(robot);
        robot.interact(() -> module.store().select(List.of()));

        robot.type(KeyCode.SPACE, 2);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#canvas").query().getAccessibleText()).contains("Gate 2 of ", "People");
    }
}
