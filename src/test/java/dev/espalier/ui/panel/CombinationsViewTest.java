package dev.espalier.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Theme;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Windowed;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@Windowed
class CombinationsViewTest {
    private final DesignStore store = new DesignStore(WorkedExamples.terminationWithMfa(), new DirectTaskRunner());

    @Start
    void start(Stage stage) {
        var view = new PanelView(
                new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS), new NoDestinations());
        var scene = new Scene(view, 408, 900);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static final class NoDestinations implements PanelDestinations {
        @Override
        public void copyPicture() {}

        @Override
        public void goTo(NodeId node) {}

        @Override
        public void goTo(StatementResult statement) {}

        @Override
        public void compareWith(MemberId principal) {}
    }

    private void ask(FxRobot robot, String action) {
        robot.interact(
                () -> store.questionProperty().set(Optional.of(WorkedExamples.ask(WorkedExamples.HR, "tom", action))));
    }

    private Verdict verdict() {
        return store.answerProperty().get().orElseThrow().verdict();
    }

    private static Button cell(FxRobot robot, String letter) {
        return robot.lookup(".cell").queryAllAs(Button.class).stream()
                .filter(one -> one.getText().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void enterOnACellAsksWithItsValuesAndTheBoardStays(FxRobot robot) {
        ask(robot, "ec2:TerminateInstances");
        assertThat(verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(robot.lookup("#combinations-foot").queryAs(Labeled.class).getText())
                .isEqualTo("No other key matters here.");

        robot.interact(() -> cell(robot, "A").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        robot.interact(() -> cell(robot, "N").fire());

        assertThat(verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(robot.lookup("#combinations").query().isVisible()).isTrue();
    }

    @Test
    void switchGivesAValueAndTakesItBack(FxRobot robot) {
        ask(robot, "ec2:TerminateInstances");

        robot.interact(() -> firstSwitch(robot).fire());
        assertThat(verdict()).isNotEqualTo(Verdict.DEPENDS);
        assertThat(firstSwitch(robot).isSelected()).isTrue();
        robot.interact(() -> firstSwitch(robot).fire());

        assertThat(verdict()).isEqualTo(Verdict.DEPENDS);
    }

    private static ToggleButton firstSwitch(FxRobot robot) {
        return robot.lookup(".switches .toggle-button").queryAs(ToggleButton.class);
    }

    @Test
    void anotherQuestionHasNoBoard(FxRobot robot) {
        ask(robot, "ec2:TerminateInstances");

        ask(robot, "s3:GetObject");

        assertThat(robot.lookup("#combinations").query().isVisible()).isFalse();
    }
}
