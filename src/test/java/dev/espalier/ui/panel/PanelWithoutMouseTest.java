package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.Windowed;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The panel with the mouse unplugged.
@Windowed
class PanelWithoutMouseTest {
    private static final int ONCE_ROUND = 120;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PanelStage panel;

    @Start
    void start(Stage stage) {
        panel = PanelStage.show(stage, WorkedExamples.fourDepartments(), ask(HR, "hana", "rds:CreateDBInstance"));
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void everyControlIsReachedByTab(Depth depth, FxRobot robot) {
        robot.interact(() -> panel.model().depthProperty().set(depth));
        robot.interact(panel.view()::focusQuestion);
        robot.type(KeyCode.ESCAPE);
        Set<Node> reached = new HashSet<>();
        var scene = panel.view().getScene();
        for (int i = 0; i < ONCE_ROUND && reached.add(scene.getFocusOwner()); i++) {
            robot.type(KeyCode.TAB);
        }

        assertThat(controls(panel.view()))
                .isNotEmpty()
                .allMatch(control -> reached.contains(control) || isReachedByArrows(control, reached));
    }

    /// Of toggles that exclude each other Tab goes to one, and arrows to the others.
    private static boolean isReachedByArrows(Node control, Set<Node> reached) {
        return control instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    @Test
    void theAnswerIsReadOpenedTurnedAndUndoneByKeys(FxRobot robot) {
        robot.interact(() -> panel.view().lookup("#rung-0").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#rung-0").queryAs(RungView.class).isOpen()).isTrue();

        robot.type(KeyCode.B, KeyCode.ENTER);

        assertThat(panel.model().answerText()).contains("Allowed: every gate passes");
    }

    /// What can be pressed, turned or chosen, and is on show.
    private static List<Node> controls(Parent parent) {
        var controls = new ArrayList<Node>();
        for (var child : parent.getChildrenUnmodifiable()) {
            boolean isShown = child.isVisible() && !child.isDisabled();
            boolean isControl = child instanceof ButtonBase || child.isFocusTraversable();
            if (isShown && isControl) {
                controls.add(child);
            } else if (isShown && child instanceof Parent inside) {
                controls.addAll(controls(inside));
            }
        }
        return controls;
    }
}
