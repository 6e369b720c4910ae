package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class SelectionInWindowTest extends UiTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = showWindow(stage, new SimpleBooleanProperty());
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    @Test
    void theKeyboardGoesFromTheSelectionToWhatTakesAnActionAndToItsLevel(FxRobot robot) {
        robot.interact(() -> {
            module.store().select(List.of(HR));
            module.window().focusCanvas();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        var tree = robot.lookup("#selected-entries").queryAs(TreeView.class);
        assertThat(tree.isFocused()).isTrue();
        assertThat(robot.lookup("#verdict").tryQuery().filter(SelectionInWindowTest::isShown))
                .isEmpty();

        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertThat(tree.getSelectionModel().getSelectedItem().toString()).contains("PeopleNoDatabases");
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aQuestionTakesThePlaceOfWhatIsTold(FxRobot robot) {
        robot.interact(() -> {
            module.store().questionProperty().set(Optional.empty());
            module.store().select(List.of(HR));
        });
        assertThat(robot.lookup("#selected").query().isVisible()).isTrue();

        robot.interact(() -> module.window()
                .ask(Question.of("arn:aws:iam::444444444444:user/hana", "s3:GetObject", Optional.empty())));

        assertThat(robot.lookup("#selected").query().isVisible()).isFalse();
    }
}
