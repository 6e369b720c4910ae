package dev.espalier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.UiTest;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class LateTest extends UiTest {
    private final VBox pane = new VBox();

    @Start
    void show(Stage stage) {
        show(stage, new StackPane(pane));
    }

    @Test
    void whatIsHiddenIsFilledAndDressedWhenItIsFirstSeen(FxRobot robot) {
        robot.interact(() -> {
            var button = new Button("late");
            pane.setVisible(false);
            Late.fill(pane, button);
            assertThat(pane.getChildren()).isEmpty();

            pane.setVisible(true);
            assertThat(pane.getChildren()).containsExactly(button);
            assertThat(button.getSkin()).isNotNull();

            pane.getChildren().clear();
            pane.setVisible(false);
            pane.setVisible(true);
            assertThat(pane.getChildren()).isEmpty();
        });
    }

    @Test
    void whatIsSeenIsFilledAtOnce(FxRobot robot) {
        robot.interact(() -> {
            var button = new Button("now");
            Late.fill(pane, button);

            assertThat(pane.getChildren()).containsExactly(button);
        });
    }
}
