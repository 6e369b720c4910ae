package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OuId;
import dev.espalier.design.Swatch;
import dev.espalier.edit.SetColour;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class LegendIslandTest extends UiTest {
    private final DesignStore store = new DesignStore(fourDepartments(), new DirectTaskRunner());
    private Subscription watching = Subscription.EMPTY;

    @Start
    void start(Stage stage) {
        var legend = new LegendIsland(store);
        watching = legend.watch();
        show(stage, new StackPane(legend));
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(watching::unsubscribe);
    }

    private void colour(FxRobot robot, OuId unit, Swatch colour) {
        robot.interact(() -> store.perform(new SetColour(List.of(unit), Optional.of(colour))));
    }

    @Test
    void fieldKeepsTheKeyboardAndWhatIsTypedWhileOthersComeAndGo(FxRobot robot) {
        colour(robot, PEOPLE, Swatch.PURPLE);
        var field = robot.lookup("#legend-PURPLE").queryAs(TextField.class);
        robot.clickOn(field).write("Regu");

        robot.interact(() -> store.perform(new SetColour(List.of(HR), Optional.of(Swatch.GREEN))));
        robot.write("lated");

        assertThat(field.isFocused()).isTrue();
        assertThat(field.getText()).isEqualTo("Regulated");
        assertThat(robot.lookup("#legend-GREEN").tryQuery()).isPresent();
    }
}
