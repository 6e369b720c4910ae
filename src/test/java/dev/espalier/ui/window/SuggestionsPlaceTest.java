package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Where the suggestions stand in the whole window.
class SuggestionsPlaceTest extends WholeWindowTest {
    @Test
    void askingAboutTheSelectionLeavesTheFieldInSight(FxRobot robot) {
        robot.interact(() -> {
            module.store().questionProperty().set(Optional.empty());
            module.store().select(List.of(HANA));
        });
        WaitForAsyncUtils.waitForFxEvents();

        robot.type(KeyCode.Q);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(top(robot, "#completions")).isGreaterThanOrEqualTo(bottom(robot, "#field-action"));
    }

    private static double top(FxRobot robot, String id) {
        return inScene(robot.lookup(id).query()).getMinY();
    }

    private static double bottom(FxRobot robot, String id) {
        return inScene(robot.lookup(id).query()).getMaxY();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
