package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.RootId;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.UiTest;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class OutlineRowTest extends UiTest {
    private static final double NARROW = 150;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OutlineRow row;

    @Start
    void start(Stage stage) {
        row = new OutlineRow();
        row.setMaxWidth(NARROW);
        show(stage, new HBox(row));
    }

    @Test
    void shortNameIsKeptWholeBesideALongWord(FxRobot robot) {
        robot.interact(() -> {
            row.show(new RootId("r-ab12"), "Root", "12 SCPs, 14 RCPs, and some more", Optional.of(Mark.PASS));
            row.applyCss();
        });
        robot.interact(row::layout);

        var name = robot.lookup(".item-name").queryAs(Label.class);
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        assertThat(row.getWidth()).isLessThanOrEqualTo(NARROW);
    }
}
