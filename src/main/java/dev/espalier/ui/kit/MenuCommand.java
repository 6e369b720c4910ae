package dev.espalier.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// A command as it stands in the menu bar. What lists commands reads them off the menus, so that it cannot miss one.
///
/// @param menu the menu it is in, with the menus around that one
/// @param keys its shortcut, as people call it
public record MenuCommand(String menu, String label, Optional<String> keys, boolean isPossible, Runnable handler) {
    private static final String IN = " › ";

    /// The label, after the name of the inner menu that it stands in: it may mean little without.
    public String fullLabel() {
        int inner = menu.lastIndexOf(IN);
        return inner < 0 ? label : menu.substring(inner + IN.length()) + ": " + label;
    }

    /// All commands of some menus, in their order, those of menus in menus included.
    public static List<MenuCommand> in(List<Menu> menus) {
        var found = new ArrayList<MenuCommand>();
        menus.forEach(menu -> collect(menu, menu.getText(), found));
        return found;
    }

    private static void collect(Menu menu, String path, List<MenuCommand> found) {
        for (MenuItem item : menu.getItems()) {
            switch (item) {
                case Menu inner -> collect(inner, path + IN + inner.getText(), found);
                case SeparatorMenuItem _ -> {}
                default ->
                    found.add(new MenuCommand(
                            path,
                            item.getText(),
                            Optional.ofNullable(item.getAccelerator()).map(KeyCombination::getDisplayText),
                            !item.isDisable(),
                            item::fire));
            }
        }
    }
}
