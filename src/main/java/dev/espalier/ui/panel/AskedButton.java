package dev.espalier.ui.panel;

import dev.espalier.ui.AskedItems;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.PinnedQuestions;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.UiAction;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button at the question that lists what was asked before, and pins the present question.
final class AskedButton extends MenuButton {
    private final Subscription subscription;

    /// @param asked called when a question was asked from there
    AskedButton(DesignStore store, Runnable asked) {
        setId("asked-before");
        getStyleClass().addAll("flat", "asked-before");
        setGraphic(new FontIcon("mdi2h-history"));
        setAccessibleText(Words.text("question.before"));
        Hint.give(this, Words.text("question.before"));
        setMinWidth(USE_PREF_SIZE);
        var pinned = new PinnedQuestions(store);
        var pin = UiAction.named("pin-question", "")
                .enabledWhen(store.questionProperty().map(Optional::isPresent))
                .does(pinned::turn);
        pin.labelProperty()
                .bind(pinned.isPinnedProperty()
                        .map(isPinned -> Words.text(isPinned ? "question.unpin" : "question.pin")));
        subscription = AskedItems.keep(store, getItems(), Optional.of(pin), asked);
        disableProperty().bind(Bindings.isEmpty(getItems()));
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
