package dev.espalier.ui;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// The last questions as items of a menu, each of which asks its question again. One whose asker is gone is there and
/// says so, but cannot be asked.
public final class AskedItems {
    private static final int MOST = 10;

    private AskedItems() {}

    /// Keeps `items` up to date.
    ///
    /// @param asked called after a question was asked from there
    public static Subscription keep(DesignStore store, ObservableList<MenuItem> items, Runnable asked) {
        var before = store.asking().before();
        Runnable list = () -> items.setAll(items(store, before, asked));
        return Subscription.combine(
                before.allProperty().subscribe(list), store.designProperty().subscribe(list));
    }

    private static List<MenuItem> items(DesignStore store, AskedBefore before, Runnable asked) {
        return before.allProperty().get().stream()
                .limit(MOST)
                .map(one -> item(store, before, one, asked))
                .toList();
    }

    private static MenuItem item(DesignStore store, AskedBefore before, Asked one, Runnable asked) {
        var item = new MenuItem(AskedWords.of(store.design(), one));
        item.setMnemonicParsing(false);
        item.setDisable(one.isGone());
        item.setOnAction(_ -> {
            before.ask(one);
            asked.run();
        });
        return item;
    }
}
