package dev.espalier.ui.command;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.WindowList.OpenWindow;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// More than one window: open, close, and go from one to the other.
public final class WindowCommands {
    private static final Texts TEXTS = Texts.of(WindowCommands.class);

    private final WindowList windows;
    private final DesignStore store;
    private final UiAction openNew;
    private final UiAction openFile;
    private final UiAction close;
    private final UiAction recover;
    private final UiAction quit;
    private final Menu menu = new Menu(TEXTS.text("window"));
    /// The list lives longer than this window; it must not keep it.
    private final InvalidationListener listing = _ -> list();

    /// @param store that of the window the commands belong to
    public WindowCommands(WindowList windows, DesignStore store, Documents documents, Workspace workspace) {
        this.windows = windows;
        this.store = store;
        openNew = UiAction.named("newWindow", TEXTS.text("newWindow"))
                .keys("Shortcut+Shift+N")
                .does(windows::openNew);
        openFile = UiAction.named("openInWindow", TEXTS.text("openInWindow"))
                .keys("Shortcut+Alt+O")
                .does(() -> documents.choose().ifPresent(windows::open));
        close = UiAction.named("closeWindow", TEXTS.text("closeWindow"))
                .keys("Shortcut+W")
                .does(workspace::close);
        recover = UiAction.named("recover", TEXTS.text("recover")).does(windows::recover);
        quit = UiAction.named("quit", TEXTS.text("quit")).keys("Shortcut+Q").does(windows::quit);
        windows.all().addListener(new WeakInvalidationListener(listing));
        list();
    }

    UiAction openNew() {
        return openNew;
    }

    UiAction openFile() {
        return openFile;
    }

    UiAction close() {
        return close;
    }

    UiAction recover() {
        return recover;
    }

    UiAction quit() {
        return quit;
    }

    Menu menu() {
        return menu;
    }

    private void list() {
        menu.setId("menu-window");
        menu.getItems().setAll(openNew.menuItem(), close.menuItem(), new SeparatorMenuItem());
        windows.all().stream().map(this::item).forEach(menu.getItems()::add);
    }

    private MenuItem item(OpenWindow window) {
        var item = new RadioMenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(window.store().designProperty().map(design -> design.name()));
        item.setSelected(window.store().equals(store));
        item.setOnAction(_ -> {
            item.setSelected(window.store().equals(store));
            window.toFront();
        });
        return item;
    }
}
