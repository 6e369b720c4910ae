package dev.espalier.ui.command;

import dev.espalier.storage.Samples;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The File menu.
public final class FileCommands {
    private static final Texts TEXTS = Texts.of(FileCommands.class);

    private final Documents documents;
    private final WindowCommands windows;
    private final ImportCommands imports;
    private final ComparisonCommands comparisons;
    private final Workspace workspace;
    private final Menu recent = new Menu(TEXTS.text("openRecent"));
    /// Recent files live longer than this window; they must not keep it.
    private final InvalidationListener listing = _ -> listRecent();

    public FileCommands(
            Documents documents,
            WindowCommands windows,
            ImportCommands imports,
            ComparisonCommands comparisons,
            Workspace workspace) {
        this.documents = documents;
        this.windows = windows;
        this.imports = imports;
        this.comparisons = comparisons;
        this.workspace = workspace;
    }

    Menu menu() {
        documents.recent().files().addListener(new WeakInvalidationListener(listing));
        listRecent();
        var menu = new Menu(TEXTS.text("file"));
        menu.getItems()
                .setAll(
                        item("new", "Shortcut+N", documents::create),
                        windows.openNew().menuItem(),
                        item("open", "Shortcut+O", documents::open),
                        windows.openFile().menuItem(),
                        recent,
                        samples(),
                        new SeparatorMenuItem(),
                        imports.menu(),
                        new SeparatorMenuItem(),
                        item("save", "Shortcut+S", documents::save),
                        item("saveAs", "Shortcut+Shift+S", documents::saveAs),
                        windows.recover().menuItem(),
                        new SeparatorMenuItem(),
                        comparisons.menu(),
                        new SeparatorMenuItem(),
                        item("exportTo", "Shortcut+Alt+E", workspace::export),
                        item("export", "Shortcut+Shift+E", workspace::exportPicture),
                        item("print", "Shortcut+P", workspace::print),
                        new SeparatorMenuItem(),
                        windows.close().menuItem(),
                        windows.quit().menuItem());
        return menu;
    }

    private static MenuItem item(String id, String keys, Runnable handler) {
        return UiAction.named(id, TEXTS.text(id)).keys(keys).does(handler).menuItem();
    }

    WindowCommands windows() {
        return windows;
    }

    private void listRecent() {
        recent.getItems().clear();
        for (var file : documents.recent().files()) {
            var item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> documents.open(file));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Menu samples() {
        var menu = new Menu(TEXTS.text("samples"));
        for (var sample : Samples.all()) {
            var item = new MenuItem(sample.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> documents.openSample(sample.fileName()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
