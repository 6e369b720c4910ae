package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.WholeWindowTest;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The edges of the regions at both sides.
class RegionsTest extends WholeWindowTest {
    private static final double USUAL = 340;

    private static Region panel(FxRobot robot) {
        return robot.lookup(".right-region").queryAs(Region.class);
    }

    private static void grip(FxRobot robot) {
        var edge = panel(robot).localToScreen(1, 300);
        robot.moveTo(edge.getX(), edge.getY()).press(MouseButton.PRIMARY);
    }

    @Test
    void panelFollowsItsEdgeAndTheCanvasKeepsItsRoom(FxRobot robot) {
        assertThat(panel(robot).getWidth()).isEqualTo(USUAL);

        grip(robot);
        robot.moveBy(-60, 0).release(MouseButton.PRIMARY);
        assertThat(panel(robot).getWidth()).isEqualTo(USUAL + 60);

        grip(robot);
        robot.moveBy(-500, 0).release(MouseButton.PRIMARY);
        assertThat(robot.lookup("#canvas").<Node>query().getLayoutBounds().getWidth())
                .isGreaterThanOrEqualTo(430);
    }

    @Test
    void panelIsNeverNarrowerThanItCanBe(FxRobot robot) {
        grip(robot);
        robot.moveBy(200, 0).release(MouseButton.PRIMARY);

        assertThat(panel(robot).getWidth()).isEqualTo(USUAL);
    }

    @Test
    void escapeBringsTheWidthBack(FxRobot robot) {
        grip(robot);
        robot.moveBy(-60, 0).type(KeyCode.ESCAPE);
        assertThat(panel(robot).getWidth()).isEqualTo(USUAL);

        robot.moveBy(-20, 0).release(MouseButton.PRIMARY);
        assertThat(panel(robot).getWidth()).isEqualTo(USUAL);
    }

    @Test
    void doubleClickOnTheEdgeBringsTheUsualWidthBack(FxRobot robot) {
        grip(robot);
        robot.moveBy(-60, 0).release(MouseButton.PRIMARY);

        var edge = panel(robot).localToScreen(1, 300);
        robot.moveTo(edge.getX(), edge.getY()).doubleClickOn(MouseButton.PRIMARY);

        assertThat(panel(robot).getWidth()).isEqualTo(USUAL);
    }

    @Test
    void headOfTheNarrowestPanelKeepsTabsAndButtonsApart(FxRobot robot) {
        var tab = onScreen(robot, "#tab-INSPECTOR");
        var before = onScreen(robot, "#asked-before");
        var deepest = onScreen(robot, "#depth-EXPERT");

        assertThat(tab.getMaxX()).isLessThanOrEqualTo(before.getMinX());
        assertThat(deepest.getMaxX())
                .isLessThanOrEqualTo(onScreen(robot, ".right-region").getMaxX());
    }

    @Test
    void footOfTheNarrowestPanelIsOneLine(FxRobot robot) {
        assertThat(onScreen(robot, "#answer-copy").getMinY())
                .isEqualTo(onScreen(robot, "#answer-play").getMinY());
    }

    private static Bounds onScreen(FxRobot robot, String part) {
        var node = robot.lookup(part).<Node>query();
        return node.localToScreen(node.getLayoutBounds());
    }
}
