package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.kit.MenuCommand;
import dev.espalier.ui.preference.Preferences.Scrolling;
import dev.espalier.ui.window.ShortcutList.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortcutListTest {
    private static final List<MenuCommand> COMMANDS = List.of(
            new MenuCommand("Edit", "Undo", Optional.of("Ctrl+Z"), true, () -> {}),
            new MenuCommand("Edit", "No shortcut", Optional.empty(), true, () -> {}));

    private final ShortcutList list = new ShortcutList(COMMANDS, Scrolling.PANS);

    @Test
    void scrollingIsListedAsItIsPreferred() {
        var zooming = new ShortcutList(COMMANDS, Scrolling.ZOOMS);

        assertThat(list.matching("scroll pan")).first().extracting(Line::keys).isEqualTo("Scroll");
        assertThat(zooming.matching("scroll zoom"))
                .first()
                .extracting(Line::keys)
                .isEqualTo("Scroll, pinch");
    }

    @Test
    void commandsWithAShortcutAreListedEvenWhenNotPossible() {
        assertThat(list.matching("")).first().isEqualTo(new Line("Edit", "Ctrl+Z", "Undo"));
        assertThat(list.matching("no shortcut")).isEmpty();
    }

    @Test
    void menuThatGoesOnAfterAMenuWithinItStandsTogether() {
        var split = new ShortcutList(
                List.of(
                        command("File", "Open", "Ctrl+O"),
                        command("File › Import", "Folder", "Ctrl+I"),
                        command("File", "Save", "Ctrl+S")),
                Scrolling.PANS);

        assertThat(split.matching("file")).extracting(Line::does).containsExactly("Open", "Save", "Folder");
    }

    private static MenuCommand command(String menu, String label, String keys) {
        return new MenuCommand(menu, label, Optional.of(keys), true, () -> {});
    }

    @Test
    void keysWordsAndGroupsAreSearched() {
        assertThat(list.matching("ctrl+z")).hasSize(1);
        assertThat(list.matching("pointer space")).hasSize(1);
        assertThat(list.matching("zebra")).isEmpty();
    }

    @Test
    void textHasEveryGroupAndLinesUpWhatKeysDo() {
        var lines = list.asText().lines().toList();

        assertThat(lines).contains("Edit", "Pointer on the canvas", "While finding");
        var columns = lines.stream()
                .filter(line -> line.startsWith("  Ctrl+Z") || line.startsWith("  Home"))
                .map(line -> line.length() - line.replaceFirst("^ +\\S+ +", "").length())
                .distinct();
        assertThat(columns).hasSize(1);
    }
}
