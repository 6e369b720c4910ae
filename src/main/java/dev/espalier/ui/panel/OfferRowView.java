package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Unbroken;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row of one offer: its letter, what it does, what else that changes. It acts like a button that chooses it.
final class OfferRowView extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final OfferRow row;
    private final Runnable choose;

    OfferRowView(OfferRow row, Runnable choose) {
        this.row = row;
        this.choose = choose;
        setId("offer-" + row.letter());
        getStyleClass().add("offer");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(row.spoken());
        var key = new Label(row.letter());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        var label = new Label(Unbroken.words(row.label()));
        label.setMaxWidth(Double.MAX_VALUE);
        Unbroken.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var effect = new Label(row.effect());
        effect.getStyleClass().add("effect-words");
        effect.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(key, label);
        if (!row.warnings().isEmpty()) {
            var sign = new Label("", new FontIcon("mdi2a-alert-outline"));
            sign.setMinWidth(USE_PREF_SIZE);
            Hint.give(sign, String.join("\n", row.warnings()));
            getChildren().add(sign);
        }
        getChildren().add(effect);
        setOnMouseClicked(_ -> choose());
    }

    OfferRow row() {
        return row;
    }

    private void choose() {
        requestFocus();
        choose.run();
    }

    void markChosen(boolean isChosen) {
        pseudoClassStateChanged(CHOSEN, isChosen);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
