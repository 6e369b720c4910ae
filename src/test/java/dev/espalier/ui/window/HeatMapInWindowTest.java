package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The heat map by keyboard, in the whole window.
class HeatMapInWindowTest extends UiTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = showWindow(stage, new SimpleBooleanProperty());
    }

    @BeforeEach
    void focusTheCanvas(FxRobot robot) {
        robot.interact(module.window()::focusCanvas);
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    private String asked() {
        return module.store()
                .showing()
                .heatProperty()
                .get()
                .map(heat -> heat.map().query().text())
                .orElse("");
    }

    @Test
    void hOpensItAndTheKeyboardIsInItsQuestion(FxRobot robot) {
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();

        robot.write("iam write").type(KeyCode.ENTER);

        assertThat(asked()).isEqualTo("iam Write");
    }

    @Test
    void arrowsInTheListChooseAndEscapeClosesTheListThenTheMap(FxRobot robot) {
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();

        robot.write("iam").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(asked()).isEqualTo("iam List");

        robot.write("s3").type(KeyCode.ESCAPE);
        assertThat(module.store().showing().heatingProperty().get()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().showing().heatingProperty().get()).isFalse();
    }

    @Test
    void f3WalksTheAccountsFromTheCanvas(FxRobot robot) {
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(module.window()::focusCanvas);

        robot.type(KeyCode.F3);
        var first = module.store().selection();
        robot.type(KeyCode.F3);

        assertThat(first).hasSize(1);
        assertThat(module.store().selection()).isNotEqualTo(first);
    }

    /// Finance, IT and Legal are granted nothing of it.
    private void openFor(FxRobot robot, String action) {
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write(action).type(KeyCode.ENTER);
    }

    private String focused() {
        var store = module.store();
        return store.focusedItem()
                .map(item -> DesignIndex.of(store.design()).nameOf(item))
                .orElse("");
    }

    @Test
    void arrowsWalkTheMatchesAfterAClickInTheLegend(FxRobot robot) {
        openFor(robot, "iam:CreateUser");
        robot.clickOn("#heat-shade-SILENT");
        robot.type(KeyCode.HOME);

        var right = walked(robot, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN);
        var left = walked(robot, KeyCode.LEFT, KeyCode.UP, KeyCode.LEFT, KeyCode.UP);

        assertThat(right).containsExactly("Finance", "IT", "Legal", "Finance");
        assertThat(left).containsExactly("Legal", "IT", "Finance", "Legal");
    }

    private List<String> walked(FxRobot robot, KeyCode... keys) {
        return Stream.of(keys)
                .map(key -> {
                    robot.type(key);
                    return focused();
                })
                .toList();
    }

    @Test
    void theFigureIsSaidWithItsAnswer(FxRobot robot) {
        openFor(robot, "iam:CreateUser");
        robot.clickOn("#heat-shade-SILENT");
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#canvas-figure").query().getAccessibleText())
                .startsWith("nothing allows it, 1 of 3. ")
                .contains("Finance");
    }

    @Test
    void arrowsTravelTheTreeWhileNoEntryOfTheLegendIsChosen(FxRobot robot) {
        openFor(robot, "iam:CreateUser");
        robot.clickOn("#heat-shade-SILENT").clickOn("#heat-shade-SILENT");

        robot.type(KeyCode.HOME).type(KeyCode.DOWN);

        assertThat(focused()).isEqualTo("Management");
    }

    @Test
    void arrowsWithShiftStillMakeTheSelectionLarger(FxRobot robot) {
        openFor(robot, "iam:CreateUser");
        robot.clickOn("#heat-shade-SILENT");
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT);

        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);

        assertThat(module.store().selection()).hasSize(2);
    }
}
