package dev.espalier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.UiTest;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class HintTest extends UiTest {
    private static void enter(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        null,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @Test
    void theTooltipIsMadeWhenThePointerComesAndFollowsTheText(FxRobot robot) {
        robot.interact(() -> {
            var button = new Button();
            var text = new SimpleStringProperty("first");
            Hint.give(button, text);
            assertThat(button.getTooltip()).isNull();
            assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP))
                    .isEqualTo("first");

            enter(button);
            text.set("second");

            assertThat(button.getTooltip()).isNotNull();
            assertThat(button.getTooltip().getText()).isEqualTo("second");
            assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP))
                    .isEqualTo("second");
        });
    }

    @Test
    void anotherHintTakesThePlaceOfTheFirst(FxRobot robot) {
        robot.interact(() -> {
            var button = new Button();
            Hint.give(button, "first");
            enter(button);
            Tooltip shown = button.getTooltip();

            Hint.give(button, "second");
            enter(button);

            assertThat(button.getTooltip()).isSameAs(shown);
            assertThat(shown.getText()).isEqualTo("second");
        });
    }
}
