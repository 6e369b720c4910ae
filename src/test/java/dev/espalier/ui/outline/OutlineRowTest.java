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
import org.testfx.util.WaitForAsyncUtils;

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

        var name = robot.lookup("Root").queryAs(Label.class);
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        assertThat(row.getWidth()).isLessThanOrEqualTo(NARROW);
    }

    private void show(FxRobot robot, String name) {
        robot.interact(() -> {
            row.show(new RootId("r-ab12"), name, "", Optional.empty());
            row.applyCss();
        });
        robot.interact(row::layout);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void dotsOfANameThatIsReadFromTheRightStandAtItsLeft(FxRobot robot) {
        show(robot, "חשבון ייצור ראשי לתשלומים מקוונים");
        var name = robot.lookup("חשבון ייצור ראשי לתשלומים מקוונים").queryAs(Label.class);
        var dots = robot.lookup("…").queryAs(Label.class);

        assertThat(name.getEllipsisString()).isEmpty();
        assertThat(dots.isVisible()).isTrue();
        assertThat(dots.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(name.getBoundsInParent().getMinX());

        show(robot, "חשבון");
        assertThat(robot.lookup("…").queryAs(Label.class).isVisible()).isFalse();
        show(robot, "A name that is read from the left and too long");
        assertThat(robot.lookup("…").tryQuery()).isEmpty();
        assertThat(name.getEllipsisString()).isEqualTo("…");
    }

    @Test
    void aWordLeavesItsNumbersWhereTheNameNeedsTheRoom(FxRobot robot) {
        robot.interact(() -> {
            row.show(new RootId("r-ab12"), "Regulated workloads", "3 SCPs, 2 RCPs", Optional.empty());
            row.applyCss();
        });
        robot.interact(row::layout);
        assertThat(robot.lookup("3 SCPs, 2 RCPs").query().isVisible()).isFalse();
        assertThat(robot.lookup("3 + 2").query().isVisible()).isTrue();

        robot.interact(() -> {
            row.show(new RootId("r-ab12"), "IT", "3 SCPs", Optional.empty());
            row.applyCss();
        });
        robot.interact(row::layout);
        assertThat(robot.lookup("3 SCPs").query().isVisible()).isTrue();
        assertThat(robot.lookup("3").query().isVisible()).isFalse();
    }
}
