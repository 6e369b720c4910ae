package dev.espalier.ui;

import dev.espalier.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pinned questions and the last ones as items of a menu, each of which asks its question again. One whose asker is
/// gone is there and says so, but cannot be asked.
public final class AskedItems {
    private static final int MOST = 10;
    private static final String PINNED = "mdi2s-star";
    private static final String EXERCISE = "mdi2s-school";

    private final DesignStore store;
    private final PinnedQuestions pinned;
    private final Optional<UiAction> first;
    private final Runnable asked;

    private AskedItems(DesignStore store, Optional<UiAction> first, Runnable asked) {
        this.store = store;
        this.pinned = new PinnedQuestions(store);
        this.first = first;
        this.asked = asked;
    }

    /// Keeps `items` up to date.
    ///
    /// @param first what else can be done there, above the questions
    /// @param asked called after a question was asked from there
    public static Subscription keep(
            DesignStore store, ObservableList<MenuItem> items, Optional<UiAction> first, Runnable asked) {
        var list = new AskedItems(store, first, asked);
        Runnable update = () -> items.setAll(list.items());
        return Subscription.combine(
                store.asking().before().allProperty().subscribe(update),
                store.designProperty().subscribe(update));
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var last = store.asking().before().allProperty().get();
        first.filter(_ -> !last.isEmpty()).map(UiAction::menuItem).ifPresent(items::add);
        for (var pin : pinned.all()) {
            var item = item(pin);
            item.setGraphic(new FontIcon(pinned.isExercise(pin) ? EXERCISE : PINNED));
            items.add(item);
        }
        if (!items.isEmpty() && !last.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        last.stream().limit(MOST).map(this::item).forEach(items::add);
        return items;
    }

    private MenuItem item(Asked one) {
        var item = new MenuItem(AskedWords.of(store.design(), one));
        item.setMnemonicParsing(false);
        item.setDisable(one.isGone());
        item.setOnAction(_ -> {
            store.asking().before().ask(one);
            asked.run();
        });
        return item;
    }
}
