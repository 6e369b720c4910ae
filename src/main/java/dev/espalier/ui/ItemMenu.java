package dev.espalier.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// The context menu of whatever is selected, the same on the canvas, in the outline and in the list of policies.
public final class ItemMenu {
    private final Supplier<List<MenuItem>> items;

    /// A menu that asks for its items each time it is shown.
    public ItemMenu(Supplier<List<MenuItem>> items) {
        this.items = items;
    }

    /// A menu for `setContextMenu`.
    public ContextMenu contextMenu() {
        var menu = new ContextMenu();
        menu.getItems().setAll(items.get());
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
        return menu;
    }

    /// Shows the menu at a point of the screen.
    public void show(Node owner, double screenX, double screenY) {
        contextMenu().show(owner, screenX, screenY);
    }
}
