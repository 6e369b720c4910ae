package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.ui.WholeWindowTest;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Asking again what was asked before, by keyboard, in the whole window.
class AskedBeforeInWindowTest extends WholeWindowTest {
    private void ask(FxRobot robot, String action) {
        robot.interact(() -> module.store()
                .questionProperty()
                .set(Optional.of(Question.of("arn:aws:iam::444444444444:user/hana", action, Optional.empty()))));
    }

    private String present() {
        return module.store().questionProperty().get().map(Question::action).orElse("");
    }

    @Test
    void keysGoBackAndForward(FxRobot robot) {
        ask(robot, "s3:GetObject");
        ask(robot, "s3:PutObject");

        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(present()).isEqualTo("s3:GetObject");
        robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);

        assertThat(present()).isEqualTo("s3:PutObject");
    }

    @Test
    void listAtTheQuestionAsksAgainAndTakesTheKeyboardToTheAnswer(FxRobot robot) {
        ask(robot, "s3:GetObject");
        ask(robot, "s3:PutObject");
        var list = robot.lookup("#asked-before").queryAs(MenuButton.class);
        robot.interact(list::requestFocus);

        robot.type(KeyCode.SPACE);
        assertThat(list.getItems().get(3).getText()).isEqualTo("Can hana · HR do s3:GetObject on any resource?");
        robot.type(KeyCode.DOWN, 3).type(KeyCode.ENTER);

        assertThat(present()).isEqualTo("s3:GetObject");
        assertThat(robot.lookup("#verdict").query().isFocused()).isTrue();
    }

    @Test
    void pinnedQuestionStandsAboveTheOthersAndIsLetGoByTheSameKeys(FxRobot robot) {
        ask(robot, "s3:GetObject");
        var list = robot.lookup("#asked-before").queryAs(MenuButton.class);

        robot.push(KeyCode.ALT, KeyCode.P);
        assertThat(list.getItems().getFirst().getText()).isEqualTo("Unpin this question");
        assertThat(list.getItems().get(1).getText()).isEqualTo("Can hana · HR do s3:GetObject on any resource?");
        assertThat(list.getItems().get(1).getGraphic()).isNotNull();
        robot.push(KeyCode.ALT, KeyCode.P);

        assertThat(module.store().design().view().pinned()).isEmpty();
    }
}
