package dev.espalier.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The context menu of whatever is selected, the same on the canvas, in the outline and in the list of policies.
public final class ItemMenu {
    private static final double INDENT = 24;

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

    /// Gives a list or tree the menu, by pointer and by keyboard; not every system turns Shift+F10 into a request.
    public void installOn(Control list) {
        list.setContextMenu(contextMenu());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean isMenuKey =
                    event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (isMenuKey && !list.getContextMenu().isShowing()) {
                var at = list.lookupAll(".cell:selected").stream()
                        .filter(Node::isVisible)
                        .findFirst()
                        .orElse(list);
                list.getContextMenu().show(at, Side.BOTTOM, INDENT, 0);
                event.consume();
            }
        });
    }

    /// Shows the menu at a point of the screen.
    public void show(Node owner, double screenX, double screenY) {
        contextMenu().show(owner, screenX, screenY);
    }
}
