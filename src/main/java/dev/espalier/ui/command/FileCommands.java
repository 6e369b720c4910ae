package dev.espalier.ui.command;

import dev.espalier.storage.Samples;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import dev.espalier.ui.document.Documents;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The File menu.
public final class FileCommands {
    private static final Texts TEXTS = Texts.of(FileCommands.class);

    private final Documents documents;
    private final Workspace workspace;

    public FileCommands(Documents documents, Workspace workspace) {
        this.documents = documents;
        this.workspace = workspace;
    }

    Menu menu() {
        var menu = new Menu(TEXTS.text("file"));
        menu.getItems()
                .setAll(
                        item("new", "Shortcut+N", documents::create),
                        item("open", "Shortcut+O", documents::open),
                        recent(),
                        samples(),
                        new SeparatorMenuItem(),
                        item("save", "Shortcut+S", documents::save),
                        item("saveAs", "Shortcut+Shift+S", documents::saveAs),
                        new SeparatorMenuItem(),
                        item("export", "Shortcut+Shift+E", workspace::exportPicture),
                        item("print", "Shortcut+P", workspace::print),
                        new SeparatorMenuItem(),
                        item("close", "Shortcut+Q", workspace::close));
        return menu;
    }

    private static MenuItem item(String id, String keys, Runnable handler) {
        return UiAction.named(id, TEXTS.text(id)).keys(keys).does(handler).menuItem();
    }

    private Menu recent() {
        var menu = new Menu(TEXTS.text("openRecent"));
        documents.recent().files().subscribe(() -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(Menu menu) {
        menu.getItems().clear();
        for (var file : documents.recent().files()) {
            var item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> documents.open(file));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
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
