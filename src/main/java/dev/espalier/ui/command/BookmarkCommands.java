package dev.espalier.ui.command;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.View.Bookmark;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/// Nine places to come back to. They are kept with the design, as part of how it is looked at.
public final class BookmarkCommands {
    private static final Texts TEXTS = Texts.of(BookmarkCommands.class);

    private final DesignStore store;
    private final Workspace workspace;
    private final List<UiAction> going;
    private final List<UiAction> setting;

    public BookmarkCommands(DesignStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
        going = IntStream.rangeClosed(1, Bookmark.LAST).mapToObj(this::goTo).toList();
        setting = IntStream.rangeClosed(1, Bookmark.LAST).mapToObj(this::set).toList();
    }

    private UiAction goTo(int number) {
        var action = UiAction.named("bookmark-" + number, "")
                .keys("Alt+" + number)
                .enabledWhen(store.designProperty()
                        .map(design -> design.view().bookmark(number).isPresent()))
                .does(() -> visit(number));
        action.labelProperty()
                .bind(store.designProperty()
                        .map(design -> design.view()
                                .bookmark(number)
                                .map(node -> TEXTS.text(
                                        "bookmark.named",
                                        number,
                                        DesignIndex.of(design).nameOf(node)))
                                .orElseGet(() -> TEXTS.text("bookmark.unset", number))));
        return action;
    }

    private UiAction set(int number) {
        return UiAction.named("set-bookmark-" + number, TEXTS.text("bookmark.set", number))
                .keys("Shortcut+Shift+" + number)
                .enabledWhen(store.selectionProperty()
                        .map(_ -> store.focusedItem()
                                .filter(NodeId.class::isInstance)
                                .isPresent()))
                .does(() -> remember(number));
    }

    /// Goes to the bookmarked node, or says that it is no longer there.
    private void visit(int number) {
        Optional<NodeId> node = store.design().view().bookmark(number);
        if (node.isPresent() && DesignIndex.of(store.design()).contains(node.get())) {
            workspace.goTo(node.get());
        } else {
            store.message(TEXTS.text("bookmark.gone", number));
        }
    }

    private void remember(int number) {
        if (store.focusedItem().orElse(null) instanceof NodeId node) {
            store.show(store.design().view().withBookmark(number, node));
            store.message(TEXTS.text(
                    "bookmark.done", number, DesignIndex.of(store.design()).nameOf(node)));
        }
    }

    Menu menu() {
        var menu = new Menu(TEXTS.text("bookmarks"));
        going.forEach(action -> menu.getItems().add(action.menuItem()));
        menu.getItems().add(new SeparatorMenuItem());
        setting.forEach(action -> menu.getItems().add(action.menuItem()));
        return menu;
    }
}
