package dev.espalier.ui.window;

import dev.espalier.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// All shortcuts, searchable. They are read off the menu bar, so the sheet cannot be wrong.
final class ShortcutSheet {
    private static final Texts TEXTS = Texts.of(ShortcutSheet.class);
    private static final double WIDTH = 420;
    private static final double HEIGHT = 460;

    private ShortcutSheet() {}

    static void show(Window owner) {
        var lines = new ArrayList<String>();
        if (owner.getScene().lookup("#menus") instanceof MenuBar menus) {
            menus.getMenus().forEach(menu -> collect(menu, lines));
        }
        TEXTS.text("shortcuts.more").lines().forEach(lines::add);
        var dialog = new Dialog<Void>();
        dialog.initOwner(owner);
        dialog.setTitle(TEXTS.text("shortcuts.title"));
        dialog.setHeaderText(TEXTS.text("shortcuts.title"));
        dialog.getDialogPane().setContent(content(lines));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.showAndWait();
    }

    private static void collect(Menu menu, List<String> lines) {
        for (MenuItem item : menu.getItems()) {
            var keys = item.getAccelerator();
            if (keys != null) {
                lines.add(keys.getDisplayText() + "\t" + item.getText());
            }
        }
    }

    private static Node content(List<String> lines) {
        var search = new TextField();
        search.setPromptText(TEXTS.text("shortcuts.find"));
        search.setAccessibleText(TEXTS.text("shortcuts.find"));
        var list = new ListView<String>();
        list.setPlaceholder(new Label(TEXTS.text("shortcuts.none")));
        search.textProperty()
                .subscribe(typed -> list.getItems()
                        .setAll(lines.stream()
                                .filter(line -> line.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                                .toList()));
        var content = new VBox(8, search, list);
        content.setPrefSize(WIDTH, HEIGHT);
        return content;
    }
}
