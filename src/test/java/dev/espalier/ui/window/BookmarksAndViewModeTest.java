package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Overlay;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.kit.MenuCommand;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Bookmarks, layers and view mode by keyboard, in the whole window.
class BookmarksAndViewModeTest extends WholeWindowTest {
    private void bookmarkHana(FxRobot robot) {
        robot.interact(() -> module.store().select(List.of(HANA)));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    }

    private static MenuCommand command(FxRobot robot, String label) {
        return MenuCommand.in(robot.lookup("#menus").queryAs(MenuBar.class).getMenus()).stream()
                .filter(command -> command.label().startsWith(label))
                .min(Comparator.comparingInt(command -> command.label().length()))
                .orElseThrow();
    }

    @Test
    void layersAreSwitchedByMenuAndByKeyboard(FxRobot robot) {
        robot.interact(command(robot, "Notes").handler());
        assertThat(module.store().showing().draws(Overlay.NOTES)).isFalse();

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        assertThat(module.store().showing().draws(Overlay.NOTES)).isTrue();
    }

    @Test
    void themeIsChangedByItsKey(FxRobot robot) {
        var before = module.store().showing().themeProperty().get();

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.D);
        assertThat(module.store().showing().themeProperty().get()).isNotEqualTo(before);

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.D);
        assertThat(module.store().showing().themeProperty().get()).isEqualTo(before);
    }

    @Test
    void bookmarkIsGoneToAlsoInAFoldedUnit(FxRobot robot) {
        bookmarkHana(robot);
        robot.interact(() -> {
            module.store().select(List.of());
            module.store().showing().fold(PEOPLE);
        });

        robot.push(KeyCode.ALT, KeyCode.DIGIT3);

        assertThat(module.store().selection()).containsExactly(HANA);
        assertThat(module.store().showing().folding().folded()).isEmpty();
    }

    @Test
    void bookmarkIsPartOfTheDesignAndNoStep(FxRobot robot) {
        bookmarkHana(robot);

        assertThat(module.store().designToSave().view().bookmark(3)).contains(HANA);
        assertThat(module.store().history().steps()).isEmpty();
        assertThat(command(robot, "Go to bookmark 3").label()).isEqualTo("Go to bookmark 3: hana");
    }

    @Test
    void unsetBookmarkIsNotPossible(FxRobot robot) {
        assertThat(command(robot, "Bookmark 5 is not set").isPossible()).isFalse();
    }

    @Test
    void bookmarkOfWhatIsGoneSaysSo(FxRobot robot) {
        bookmarkHana(robot);
        robot.interact(() -> module.store().perform(new RemoveNodes(List.of(HANA))));

        robot.push(KeyCode.ALT, KeyCode.DIGIT3);

        assertThat(module.store().messageProperty().get().orElseThrow()).contains("no longer");
    }

    @Test
    void viewModeDisablesWhatEditsAndIsShown(FxRobot robot) {
        robot.interact(() -> module.store().select(List.of(HR)));
        assertThat(command(robot, "Rename").isPossible()).isTrue();

        robot.push(KeyCode.ALT, KeyCode.R);

        for (var label : List.of("Rename", "Delete", "Move to", "Attach", "Account", "OU", "User", "Undo")) {
            assertThat(command(robot, label).isPossible()).as(label).isFalse();
        }
        assertThat(robot.lookup("#status-view-mode").query().isVisible()).isTrue();
        assertThat(robot.lookup("#read-only").query().isVisible()).isFalse();
    }

    @Test
    void viewModeIsLeftByAClickInTheStatusBar(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.R);

        robot.clickOn("#status-view-mode");

        assertThat(module.store().isReadOnly()).isFalse();
        assertThat(robot.lookup("#status-view-mode").query().isVisible()).isFalse();
    }
}
