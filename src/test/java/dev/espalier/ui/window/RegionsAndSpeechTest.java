package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.ui.WholeWindowTest;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Going from region to region, and what a screen reader is told, in the whole window.
class RegionsAndSpeechTest extends WholeWindowTest {
    @Test
    void f6GoesRoundTheRegions(FxRobot robot) {
        var visited = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            robot.type(KeyCode.F6);
            visited.add(region());
        }

        assertThat(visited).containsExactly("right-region", "status-bar", "header", "rail", "canvas");
    }

    @Test
    void shiftF6GoesBackToWhereTheKeyboardWas(FxRobot robot) {
        robot.type(KeyCode.F6).type(KeyCode.TAB);
        var before = focused();
        robot.type(KeyCode.F6);
        assertThat(region()).isEqualTo("status-bar");

        robot.push(KeyCode.SHIFT, KeyCode.F6);

        assertThat(focused()).isSameAs(before);
    }

    @Test
    void whatWasDoneIsSaidBeforeTheFigure(FxRobot robot) {
        robot.interact(() -> {
            module.store().select(List.of(HR));
            module.store().perform(new RenameNode(HR, "Personnel"));
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(figure(robot)).startsWith("Undone: rename account HR to Personnel. account HR, 1 of 2 in People");
    }

    @Test
    void selectingAnotherFigureSaysThatOneAlone(FxRobot robot) {
        robot.interact(() -> module.store().perform(new RenameNode(HR, "Personnel")));
        robot.type(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(figure(robot)).startsWith("root Root, ");
    }

    @Test
    void statusBarIsOneTextWithWhatWasJustDone(FxRobot robot) {
        robot.interact(() -> {
            module.store().select(List.of(PEOPLE));
            module.store().perform(new RenameNode(PEOPLE, "Persons"));
        });

        assertThat(robot.lookup("#status-text").query().getAccessibleText())
                .startsWith("Persons. organizational unit in Root. ")
                .endsWith("Done: rename unit People to Persons");
    }

    @Test
    void focusIsShownWhenTheKeyboardIsUsed(FxRobot robot) {
        robot.type(KeyCode.HOME);
        assertThat(frame(robot).isVisible()).isTrue();

        robot.clickOn("#canvas");

        assertThat(frame(robot).isVisible()).isFalse();
        assertThat(module.window().getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("keyboard"));
    }

    private static Node frame(FxRobot robot) {
        var frame = robot.lookup(".canvas-focus").query();
        robot.interact(frame::applyCss);
        return frame;
    }

    private static String figure(FxRobot robot) {
        return robot.lookup("#canvas-figure").query().getAccessibleText();
    }

    private Node focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return module.window().getScene().getFocusOwner();
    }

    /// The style class of the region that has the keyboard.
    private String region() {
        var known = List.of("right-region", "status-bar", "header", "rail", "left-region", "canvas");
        for (var node = focused(); node != null; node = node.getParent()) {
            for (var name : known) {
                if (node.getStyleClass().contains(name)) {
                    return name;
                }
            }
        }
        return "";
    }

    @Test
    void f6ComesFromTheCanvasToTheAnswerAndNotToTheTabsAboveIt(FxRobot robot) {
        robot.type(KeyCode.F6);

        assertThat(region()).isEqualTo("right-region");
        assertThat(focused().getStyleClass()).doesNotContain("sheet-tab");
    }
}
