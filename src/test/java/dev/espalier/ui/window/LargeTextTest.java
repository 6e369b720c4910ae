package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Theme;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.document.NewDesign;
import dev.espalier.ui.look.Appearance;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window with an interface of twice its size, as far as it is not a matter of one dialog.
class LargeTextTest extends WholeWindowTest {
    @BeforeEach
    void enlarge(FxRobot robot) {
        robot.interact(() -> {
            module.window().preferences().textSize().property().set(200);
            Appearance.apply(module.window().getScene(), Theme.LIGHT, 2);
        });
    }

    private static Bounds placeOf(FxRobot robot, String selector) {
        var node = robot.lookup(selector).<Node>query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void drawersGrowWithTheTextAndLeaveTheCanvasMoreThanHalf(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();

        var drawer = placeOf(robot, "#claims");
        assertThat(drawer.getHeight()).isGreaterThan(276);
        assertThat(drawer.getHeight())
                .isLessThanOrEqualTo(0.45 * module.window().getScene().getHeight() + 1);
        assertThat(robot.lookup("#claims-list").queryAs(ListView.class).getFixedCellSize())
                .isEqualTo(56);
        assertThat(placeOf(robot, ".status-bar").getMaxY())
                .isLessThanOrEqualTo(module.window().getScene().getHeight());
    }

    @Test
    void whatAnEmptyCanvasOffersIsWholeAndUnderNoIsland(FxRobot robot) {
        robot.interact(() -> module.store().open(NewDesign.create(), Optional.empty(), false));
        WaitForAsyncUtils.waitForFxEvents();

        var canvas = placeOf(robot, "#canvas");
        var hint = placeOf(robot, "#empty-hint");
        assertThat(canvas.contains(hint)).isTrue();
        assertThat(hint.intersects(placeOf(robot, ".zoom-island"))).isFalse();
        assertThat(robot.lookup("#minimap").<Node>query().isVisible()).isFalse();
    }
}
