package dev.espalier.ui.panel;

import dev.espalier.ui.AskedItems;
import dev.espalier.ui.DesignStore;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button at the question that lists what was asked before.
final class AskedButton extends MenuButton {
    private final Subscription subscription;

    /// @param asked called when a question was asked from there
    AskedButton(DesignStore store, Runnable asked) {
        setId("asked-before");
        getStyleClass().addAll("flat", "asked-before");
        setGraphic(new FontIcon("mdi2h-history"));
        setAccessibleText(Words.text("question.before"));
        setTooltip(new Tooltip(Words.text("question.before")));
        setMinWidth(USE_PREF_SIZE);
        subscription = AskedItems.keep(store, getItems(), asked);
        disableProperty().bind(Bindings.isEmpty(getItems()));
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
