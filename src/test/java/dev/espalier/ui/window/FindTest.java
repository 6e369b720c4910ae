package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Finding by keyboard, in the whole window.
class FindTest extends WholeWindowTest {
    @Test
    void enterGoesToWhatWasFoundAlsoInAFoldedUnit(FxRobot robot) {
        robot.interact(() -> module.store().showing().fold(PEOPLE));

        robot.push(KeyCode.CONTROL, KeyCode.F).write("hana").type(KeyCode.ENTER);

        assertThat(module.store().selection()).containsExactly(HANA);
        assertThat(module.store().showing().folding().folded()).isEmpty();
        assertThat(module.store().showing().folding().opened()).contains(HR);
    }

    @Test
    void f3GoesOnAlsoFromTheCanvas(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("path:people s3:").type(KeyCode.ENTER);
        var first = module.store().selection();
        robot.interact(module.window()::focusCanvas);

        robot.type(KeyCode.F3);
        var second = module.store().selection();
        robot.push(KeyCode.SHIFT, KeyCode.F3);

        assertThat(second).isNotEqualTo(first);
        assertThat(module.store().selection()).isEqualTo(first);
    }

    @Test
    void shiftEnterGoesBackwards(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("path:people s3:");

        robot.push(KeyCode.SHIFT, KeyCode.ENTER);

        var count = robot.lookup("#find-count").queryLabeled().getText();
        assertThat(List.of(count.split(" of "))).doesNotContain("1").hasSize(2);
    }

    @Test
    void escapeClosesAndGivesTheKeyboardBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("hana");
        assertThat(robot.lookup("#find-bar").query().isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#find-bar").query().isVisible()).isFalse();
        assertThat(robot.lookup("#canvas").<Node>query().isFocused()).isTrue();
    }

    @Test
    void buttonInTheHeaderOpensTheBar(FxRobot robot) {
        robot.clickOn("#button-find").write("hana");

        assertThat(robot.lookup("#find-count").queryLabeled().getText()).endsWith("found");
    }
}
