package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Overlay;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.finding.Broken;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Findings in the whole window: in the status bar, in the list and in the drawing.
class FindingsTest extends WholeWindowTest {
    @BeforeEach
    void openABrokenDesign(FxRobot robot) {
        robot.interact(() -> {
            module.store().open(Broken.email(fourDepartments(), HR), Optional.empty(), false);
        });
    }

    private static boolean isListShown(FxRobot robot) {
        return robot.lookup("#findings").query().isVisible();
    }

    @Test
    void statusBarCountsAndAClickOpensTheList(FxRobot robot) {
        var status = robot.lookup("#status-findings").queryAs(Button.class);
        assertThat(status.getText()).isEqualTo("1 error");

        robot.clickOn(status);

        assertThat(isListShown(robot)).isTrue();
        assertThat(robot.lookup("#findings-list").queryAs(ListView.class).isFocused())
                .isTrue();
    }

    @Test
    void enterGoesToTheAccountByKeyboardAlone(FxRobot robot) {
        robot.interact(() -> module.store().showing().fold(PEOPLE));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).type(KeyCode.ENTER);

        assertThat(module.store().selection()).containsExactly(HR);
        assertThat(module.store().showing().folding().folded()).isEmpty();
        assertThat(isListShown(robot)).isTrue();
    }

    @Test
    void escapeClosesTheListAndGivesTheKeyboardBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).type(KeyCode.ESCAPE);

        assertThat(isListShown(robot)).isFalse();
        assertThat(robot.lookup("#canvas").<Node>query().isFocused()).isTrue();
    }

    @Test
    void findingsThatAreNotDrawnAreStillCounted(FxRobot robot) {
        robot.interact(() -> module.store().showing().leaveOut(Overlay.FINDINGS));

        assertThat(robot.lookup("#status-findings").queryAs(Button.class).getText())
                .isEqualTo("1 error");
    }
}
