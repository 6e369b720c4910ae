package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Hint;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// What can be done with the chosen offer.
final class OfferActions extends HBox {
    private final FlipViewModel model;
    private final Runnable done;
    private final Button tryOut = new Button();
    private final Button apply = new Button();
    private final Button ask = new Button();
    private final ToggleButton preview = new ToggleButton();
    private final MenuButton copy = new MenuButton();
    private Optional<OfferRow> shown = Optional.empty();

    /// @param done takes the keyboard when an offer was taken
    /// @param previewed told when the preview is switched on or off
    OfferActions(FlipViewModel model, Runnable done, Runnable previewed) {
        this.model = model;
        this.done = done;
        getStyleClass().add("offer-actions");
        name("try", tryOut);
        name("apply", apply);
        name("ask", ask);
        name("preview", preview);
        tryOut.getStyleClass().add("accent");
        ask.getStyleClass().add("accent");
        tryOut.setOnAction(_ -> shown.ifPresent(this::tryOut));
        apply.setOnAction(_ -> shown.ifPresent(this::apply));
        ask.setOnAction(_ -> shown.ifPresent(this::apply));
        preview.selectedProperty().subscribe((_, _) -> previewed.run());
        copy.setId("offer-copy");
        copy.setText(Words.text("flip.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
    }

    private static void name(String name, ButtonBase button) {
        button.setId("offer-" + name);
        button.setText(Words.text("flip." + name));
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        Hint.give(button, Words.text("flip." + name + ".hint"));
    }

    /// Whether what the chosen offer touches is to stay lit.
    boolean isPreviewing() {
        return preview.isSelected() && shown.isPresent();
    }

    void show(OfferRow row) {
        shown = Optional.of(row);
        copy.getItems().setAll(item("text", model.text(row)));
        if (row.isEdit()) {
            var policies = model.policies(row);
            if (!policies.isEmpty()) {
                copy.getItems().add(item("policies", policies));
            }
            copy.getItems().add(item("commands", model.commands(row)));
            getChildren().setAll(tryOut, preview, apply, copy);
        } else {
            getChildren().setAll(ask, copy);
        }
    }

    private static MenuItem item(String name, String text) {
        var item = new MenuItem(Words.text("flip.copy." + name));
        item.setId("offer-copy-" + name);
        item.setOnAction(_ -> ClipboardText.put(text));
        return item;
    }

    void tryOut(OfferRow row) {
        preview.setSelected(false);
        model.tryOut(row);
        done.run();
    }

    void apply(OfferRow row) {
        preview.setSelected(false);
        model.apply(row);
        done.run();
    }
}
