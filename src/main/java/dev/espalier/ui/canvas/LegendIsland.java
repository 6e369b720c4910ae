package dev.espalier.ui.canvas;

import dev.espalier.design.Swatch;
import dev.espalier.diagram.Legend;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.SetMeaning;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.SwatchView;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
            var before = shown;
            shown = legend;
            show(before, legend);
        }
        setDisable(store.isReadOnly());
    }

    /// A row stays as long as its colour is in use, and so does the keyboard in it.
    private void show(Legend before, Legend legend) {
        var rows = new ArrayList<Node>();
        for (var entry : legend.entries()) {
            var kept = colours(before).indexOf(entry.colour());
            if (kept >= 0 && getChildren().get(kept) instanceof HBox row) {
                if (!before.entries().get(kept).equals(entry)) {
                    retell(row, entry);
                }
                rows.add(row);
            } else {
                rows.add(row(entry));
            }
        }
        getChildren().retainAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (i >= getChildren().size() || !getChildren().get(i).equals(rows.get(i))) {
                getChildren().add(i, rows.get(i));
            }
        }
    }

    private static List<Swatch> colours(Legend legend) {
        return legend.entries().stream().map(Legend.Entry::colour).toList();
    }

    /// Only where the meaning has changed: elsewhere somebody may be typing.
    private static void retell(HBox row, Legend.Entry entry) {
        if (row.getChildren().getLast() instanceof TextField field) {
            field.setText(entry.meaning());
        }
    }

    private HBox row(Legend.Entry entry) {
        var colour = entry.colour();
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
        var row = new HBox(8, new SwatchView(colour), meaning);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void say(Swatch colour, String meaning) {
        if (!store.isReadOnly() && !meaning.strip().equals(store.design().view().meaning(colour))) {
            store.perform(new SetMeaning(colour, meaning));
        }
    }
}
