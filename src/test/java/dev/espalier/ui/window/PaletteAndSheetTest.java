package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.kit.MenuCommand;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The command palette, the list of shortcuts and the history, in the whole window.
class PaletteAndSheetTest extends WholeWindowTest {
    @Test
    void paletteGoesToAPerson(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#pick-search").write("hana").type(KeyCode.ENTER);

        assertThat(module.store().selection()).containsExactly(HANA);
    }

    @Test
    void paletteRunsACommand(FxRobot robot) {
        robot.interact(() -> module.store().select(List.of(PEOPLE)));
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#pick-search").write("fold units").type(KeyCode.ENTER);

        assertThat(module.store().showing().folding().folded()).containsExactly(PEOPLE);
    }

    @Test
    void paletteDoesNothingThatIsNotPossible(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#pick-search").write("undo");

        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("#pick-search").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().history().steps()).isEmpty();
    }

    @Test
    void everyCommandOfTheMenusIsReadOff(FxRobot robot) {
        var menus = robot.lookup("#menus").queryAs(MenuBar.class).getMenus();
        var leaves = new ArrayList<String>();
        menus.forEach(menu -> collect(menu, leaves));

        assertThat(MenuCommand.in(menus)).extracting(MenuCommand::label).containsExactlyElementsOf(leaves);
    }

    private static void collect(Menu menu, List<String> leaves) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                collect(inner, leaves);
            } else if (item.getText() != null) {
                leaves.add(item.getText());
            }
        }
    }

    @Test
    void sheetIsSearchedAndCopied(FxRobot robot) {
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#shortcuts-search").write("undo");
        assertThat(robot.lookup("#shortcuts-list").queryListView().getItems()).hasSize(2);

        robot.interact(robot.lookup("#shortcuts-copy").queryAs(Button.class)::fire);
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.ESCAPE);

        assertThat(copied.getFirst()).contains("Ctrl+F").contains("Zoom at the pointer");
    }

    @Test
    void questionMarkOpensTheSheetUnlessSomebodyTypes(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("?");
        assertThat(robot.lookup("#shortcuts-list").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);

        robot.write("?");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#shortcuts-list").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void historyListGoesBackToTheStart(FxRobot robot) {
        robot.interact(() -> module.store().perform(new RenameNode(HR, "One")));
        robot.interact(() -> module.store().perform(new RenameNode(HR, "Two")));

        robot.clickOn("#button-history");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(DesignIndex.of(module.store().design()).nameOf(HR)).isEqualTo("HR");
    }
}
