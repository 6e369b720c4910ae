package dev.espalier.ui.window;

import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.picture.TextPrinting;
import dev.espalier.ui.window.ShortcutList.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// All shortcuts in one searchable list, to be printed or copied as text.
final class ShortcutSheet {
    private static final Texts TEXTS = Texts.of(ShortcutSheet.class);

    private final ShortcutList shortcuts;
    private final ListView<Entry> list = new ListView<>();

    /// A row of the list.
    private sealed interface Entry {}

    private record Head(String group) implements Entry {}

    private record Shortcut(Line line) implements Entry {}

    private ShortcutSheet(ShortcutList shortcuts) {
        this.shortcuts = shortcuts;
    }

    static void show(Window owner, ShortcutList shortcuts) {
        var dialog = new Dialog<Void>();
        dialog.initOwner(owner);
        dialog.setTitle(TEXTS.text("shortcuts.title"));
        dialog.setHeaderText(TEXTS.text("shortcuts.title"));
        dialog.setGraphic(null);
        dialog.setResizable(true);
        new ShortcutSheet(shortcuts).fill(dialog);
        dialog.showAndWait();
    }

    private void fill(Dialog<Void> dialog) {
        var search = new TextField();
        search.setId("shortcuts-search");
        search.setPromptText(TEXTS.text("shortcuts.search"));
        search.setAccessibleText(TEXTS.text("shortcuts.search"));
        list.setId("shortcuts-list");
        list.getStyleClass().add("shortcut-list");
        list.setAccessibleText(TEXTS.text("shortcuts.title"));
        list.setPlaceholder(new Label(TEXTS.text("shortcuts.none")));
        list.setCellFactory(_ -> new Cell());
        search.textProperty().subscribe(typed -> list.getItems().setAll(grouped(shortcuts.matching(typed))));
        VBox.setVgrow(list, Priority.ALWAYS);
        var content = new VBox(8, search, list);
        content.getStyleClass().add("shortcut-content");
        Room.limit(dialog);
        var copy = new ButtonType(TEXTS.text("shortcuts.copy"), ButtonData.LEFT);
        dialog.getDialogPane().setContent(content);
        var print = new ButtonType(TEXTS.text("shortcuts.print"), ButtonData.LEFT);
        dialog.getDialogPane().getButtonTypes().setAll(print, copy, ButtonType.CLOSE);
        var printing = (Button) dialog.getDialogPane().lookupButton(print);
        printing.setId("shortcuts-print");
        printing.addEventFilter(ActionEvent.ACTION, event -> {
            TextPrinting.print(dialog.getDialogPane().getScene().getWindow(), shortcuts.asText(), printing::setText);
            event.consume();
        });
        var button = (Button) dialog.getDialogPane().lookupButton(copy);
        button.setId("shortcuts-copy");
        button.addEventFilter(ActionEvent.ACTION, event -> {
            copy();
            button.setText(TEXTS.text("shortcuts.copied"));
            event.consume();
        });
        dialog.setOnShown(_ -> Platform.runLater(search::requestFocus));
    }

    private static List<Entry> grouped(List<Line> lines) {
        var entries = new ArrayList<Entry>();
        var group = "";
        for (var line : lines) {
            if (!line.group().equals(group)) {
                group = line.group();
                entries.add(new Head(group));
            }
            entries.add(new Shortcut(line));
        }
        return entries;
    }

    private void copy() {
        var text = new ClipboardContent();
        text.putString(shortcuts.asText());
        Clipboard.getSystemClipboard().setContent(text);
    }

    private static final class Cell extends ListCell<Entry> {
        private Cell() {
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : graphic(entry));
            setAccessibleText(entry instanceof Shortcut(var line) && !empty ? line.does() + ", " + line.keys() : null);
        }

        private static Node graphic(Entry entry) {
            return switch (entry) {
                case Head(var group) -> {
                    var head = new Label(group);
                    head.getStyleClass().add("section-head");
                    yield head;
                }
                case Shortcut(var line) -> {
                    var keys = new Label(line.keys());
                    keys.getStyleClass().addAll("medium", "shortcut-keys");
                    var row = new HBox(8, keys, new Label(line.does()));
                    row.setAlignment(Pos.CENTER_LEFT);
                    yield row;
                }
            };
        }
    }
}
