package dev.espalier.ui.canvas;

import dev.espalier.design.Swatch;
import dev.espalier.diagram.Legend;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.SetMeaning;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The legend of the colours in use; what each means is typed right here. It hides with its layer.
final class LegendIsland extends VBox {
    private static final Texts TEXTS = Texts.of(LegendIsland.class);

    private final DesignStore store;
    private Legend shown = Legend.NONE;

    LegendIsland(DesignStore store) {
        this.store = store;
        setId("legend");
        getStyleClass().addAll("island", "legend-island");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
    }

    Subscription watch() {
        return Subscription.combine(
                store.designProperty().subscribe(_ -> follow()),
                store.showing().overlaysProperty().subscribe(_ -> follow()),
                store.readOnlyProperty().subscribe(_ -> follow()));
    }

    private void follow() {
        var legend = Legend.of(store.design());
        setVisible(!legend.isEmpty() && store.showing().draws(Overlay.OWNERS));
        if (!legend.equals(shown)) {
            shown = legend;
            getChildren().setAll(legend.entries().stream().map(this::row).toList());
        }
        setDisable(store.isReadOnly());
    }

    private HBox row(Legend.Entry entry) {
        var colour = entry.colour();
        var tag = new Label(colour.letter());
        tag.getStyleClass().addAll("swatch", "swatch-" + colour.name().toLowerCase(Locale.ROOT));
        var meaning = new TextField(entry.meaning());
        meaning.setId("legend-" + colour);
        meaning.setPromptText(entry.words());
        meaning.setAccessibleText(TEXTS.text("legend.field", colour.letter()));
        meaning.setOnAction(event -> say(colour, meaning.getText()));
        meaning.focusedProperty().subscribe(focused -> {
            if (!focused) {
                say(colour, meaning.getText());
            }
        });
        var row = new HBox(8, tag, meaning);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void say(Swatch colour, String meaning) {
        if (!store.isReadOnly() && !meaning.strip().equals(store.design().view().meaning(colour))) {
            store.perform(new SetMeaning(colour, meaning));
        }
    }
}
