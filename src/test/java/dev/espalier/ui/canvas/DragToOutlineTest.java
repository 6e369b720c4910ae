package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.ui.WholeWindowTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is dragged on the canvas is dropped on a row of the outline.
class DragToOutlineTest extends WholeWindowTest {
    private static final PseudoClass ALLOWED = PseudoClass.getPseudoClass("drop-allowed");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("drop-refused");

    private static void openTheOutline(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        still(robot);
    }

    private static void still(FxRobot robot) {
        robot.interact(() -> {
            canvas(robot).setReducedMotion(true);
            canvas(robot).zoomToFit();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anAccountIsDroppedOnARowAsOneStep(FxRobot robot) {
        openTheOutline(robot);
        hold(robot, HR, row(robot, root()));
        assertThat(cell(robot, root()).getPseudoClassStates()).contains(ALLOWED);
        assertThat(badge(robot)).isEqualTo("Move account HR to Root");

        drop(robot, row(robot, root()));

        assertThat(parentOf(HR)).isEqualTo(root());
        assertThat(steps()).isEqualTo(1);
        assertThat(cell(robot, root()).getPseudoClassStates()).doesNotContain(ALLOWED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(parentOf(HR)).isEqualTo(PEOPLE);
    }

    @Test
    void aRowThatDoesNotTakeItFadesAndSaysWhy(FxRobot robot) {
        openTheOutline(robot);
        hold(robot, HR, row(robot, FourDepartments.LEGAL));

        assertThat(cell(robot, FourDepartments.LEGAL).getPseudoClassStates()).contains(REFUSED);
        assertThat(badge(robot)).isEqualTo("Accounts and units hang under the root or a unit.");

        drop(robot, row(robot, FourDepartments.LEGAL));
        assertThat(steps()).isZero();
        assertThat(parentOf(HR)).isEqualTo(PEOPLE);
    }

    @Test
    void escapeOverARowLeavesNoTrace(FxRobot robot) {
        openTheOutline(robot);
        hold(robot, HR, row(robot, root()));

        robot.push(KeyCode.ESCAPE);

        assertThat(parentOf(HR)).isEqualTo(PEOPLE);
        assertThat(steps()).isZero();
        assertThat(cell(robot, root()).getPseudoClassStates()).doesNotContain(ALLOWED);
        assertThat(badge(robot)).isEmpty();
    }

    @Test
    void aClosedRowOpensUnderAHeldDragAndClosesWithoutADrop(FxRobot robot) throws TimeoutException {
        openTheOutline(robot);
        var people = onFx(() -> cell(robot, PEOPLE).getTreeItem());
        robot.interact(() -> people.setExpanded(false));
        hold(robot, FourDepartments.FINANCE, row(robot, PEOPLE));

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(people::isExpanded));
        robot.push(KeyCode.ESCAPE);

        assertThat(onFx(people::isExpanded)).isFalse();
    }

    @Test
    void whereThereIsOnlyTheRailItOpensForTheDragAndClosesAfterIt(FxRobot robot) {
        still(robot);
        var rail = robot.lookup("#rail-outline").query();
        hold(robot, HR, middleOf(rail));
        assertThat(robot.lookup("#outline").query().isVisible()).isTrue();
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(() -> move(robot, row(robot, root())));
        drop(robot, row(robot, root()));

        assertThat(parentOf(HR)).isEqualTo(root());
        assertThat(onFx(() -> robot.lookup(".flyout").query().isVisible())).isFalse();
    }

    @Test
    void aDragLetGoOverThePanelChangesNothing(FxRobot robot) {
        robot.interact(() -> canvas(robot).zoomToFullSize());
        var panel = robot.lookup("#verdict-word").query();

        hold(robot, HR, middleOf(panel));
        drop(robot, middleOf(panel));

        assertThat(steps()).isZero();
    }

    /// Without a screen a drag is lost where it leaves its node; so the gesture is led by hand.
    private void hold(FxRobot robot, ItemId item, Supplier<Point2D> at) {
        robot.interact(() -> {
            canvas(robot).requestFocus();
            canvas(robot).gestures().pressed(on(canvas(robot), item));
            move(robot, at);
            move(robot, at);
        });
    }

    private static void move(FxRobot robot, Supplier<Point2D> at) {
        canvas(robot).gestures().moved(pointer(robot, at));
    }

    private static void drop(FxRobot robot, Supplier<Point2D> at) {
        robot.interact(() -> canvas(robot).gestures().released(pointer(robot, at)));
    }

    private static Pointer pointer(FxRobot robot, Supplier<Point2D> at) {
        var local = canvas(robot).screenToLocal(at.get());
        return Pointer.at(local.getX(), local.getY());
    }

    private static CanvasView canvas(FxRobot robot) {
        return robot.lookup("#canvas").queryAs(CanvasView.class);
    }

    private NodeId root() {
        return module.store().design().organization().root().id();
    }

    private NodeId parentOf(NodeId node) {
        return onFx(() -> DesignIndex.of(module.store().design()).parentOf(node).orElseThrow());
    }

    private int steps() {
        return onFx(() -> module.store().history().steps().size());
    }

    private static String badge(FxRobot robot) {
        return robot.lookup("#drag-badge").queryAs(Label.class).getText();
    }

    private static Supplier<Point2D> row(FxRobot robot, NodeId id) {
        return () -> cell(robot, id).localToScreen(60, 14);
    }

    private static Supplier<Point2D> middleOf(Node node) {
        return () -> node.localToScreen(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    private static TreeCell<?> cell(FxRobot robot, NodeId id) {
        Predicate<Node> wanted =
                node -> node instanceof TreeCell<?> cell && cell.isVisible() && id.equals(cell.getItem());
        return robot.from(robot.lookup("#outline").queryAs(TreeView.class))
                .lookup(".tree-cell")
                .match(wanted)
                .queryAs(TreeCell.class);
    }

    /// The upper left corner of a figure.
    private static Pointer on(CanvasView canvas, ItemId item) {
        var view = canvas.model().viewport();
        var bounds = view.onScreen(canvas.model().layout().boundsOf(item).orElseThrow());
        return Pointer.at(bounds.x() + 20 * view.scale(), bounds.y() + 12 * view.scale());
    }

    private static <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question::get);
    }
}
