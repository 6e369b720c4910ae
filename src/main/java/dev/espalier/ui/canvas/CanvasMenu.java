package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRules;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menus that open on the canvas: for what is under the pointer, for what has the focus, and for what can be added
/// to a figure.
final class CanvasMenu {
    private static final Texts TEXTS = Texts.of(CanvasMenu.class);
    private static final double QUICK_ADD = 12;

    private final Node owner;
    private final CanvasHost host;
    private final CanvasViewModel model;
    private final CanvasCommands commands;
    private final DesignStore store;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(Node owner, CanvasHost host, CanvasViewModel model) {
        this.owner = owner;
        this.host = host;
        this.model = model;
        commands = model.commands();
        store = model.store();
    }

    /// The pointer asks for a menu; the menu key of the keyboard has its own way, [#showAtFocus()].
    void show(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            selectUnder(Pointer.at(event.getX(), event.getY()));
            showAt(event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /// Goes away: what it was opened for may be somewhere else now, or gone.
    void close() {
        menu.hide();
    }

    private void selectUnder(Pointer at) {
        var hit = model.hitAt(at);
        Optional<ItemId> item = switch (hit) {
            case Hit.OnPolicy on -> Optional.of(on.policy());
            case Hit.OnNote on -> Optional.of(new NoteId(on.index()));
            default -> Dropping.nodeAt(hit).map(node -> (ItemId) node);
        };
        if (item.filter(store.selection()::contains).isEmpty()) {
            store.select(item.stream().toList());
        }
        if (hit instanceof Hit.OnPolicy on) {
            model.holdPolicyAt(on.policy(), on.holder());
        }
    }

    /// The menu of what is selected, in the middle of its figure.
    void showAtFocus() {
        var whole = owner.getLayoutBounds();
        var at = store.focusedItem()
                .flatMap(model.layout()::boundsOf)
                .map(model.viewport()::onScreen)
                .map(on -> owner.localToScreen(on.centerX(), on.centerY()))
                .orElseGet(() -> owner.localToScreen(whole.getWidth() / 2, whole.getHeight() / 2));
        showAt(at.getX(), at.getY());
    }

    private void showAt(double screenX, double screenY) {
        menu.getItems().setAll(host.menuItems());
        if (store.selection().isEmpty()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems()
                    .addAll(
                            item(TEXTS.text("menu.fitAll"), commands::fitAll),
                            item(TEXTS.text("menu.selectAll"), commands::selectAll),
                            item(TEXTS.text("menu.reading"), store.showing()::switchReading));
        }
        menu.show(owner, screenX, screenY);
    }

    /// Offers what can hang under a unit or live in an account, below its figure.
    void showAdditions(NodeId node) {
        menu.getItems().clear();
        for (var kind : PaletteKind.values()) {
            if (DropRules.drop(store.design(), new Dragged.Fresh(kind), node) instanceof Drop.Legal(var edit)) {
                menu.getItems()
                        .add(item(TEXTS.text("menu.add", DropFeedback.kindName(kind)), () -> commands.add(edit, node)));
            }
        }
        model.layout().boundsOf(node).map(model.viewport()::onScreen).ifPresent(on -> {
            var at = owner.localToScreen(on.centerX(), on.maxY());
            menu.show(owner, at.getX(), at.getY() + QUICK_ADD);
        });
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
