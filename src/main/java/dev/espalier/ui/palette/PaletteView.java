package dev.espalier.ui.palette;

import dev.espalier.ui.command.InsertCommands;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Hint;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// The palette as a grid of two columns. Drag an entry onto the canvas or the outline, or click it (or press Enter) to
/// insert at the selection. While nothing can be changed it is dimmed.
public final class PaletteView extends GridPane {
    private static final double GLYPH = 17;

    public PaletteView(InsertCommands inserts, DragSession session) {
        getStyleClass().add("palette");
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            getColumnConstraints().add(column);
        }
        disableProperty().bind(inserts.possibleProperty().map(possible -> !possible));
        var kinds = PaletteKind.values();
        for (int i = 0; i < kinds.length; i++) {
            add(entry(kinds[i], inserts, session), i % 2, i / 2);
        }
    }

    private static Button entry(PaletteKind kind, InsertCommands inserts, DragSession session) {
        var entry = new Button(InsertCommands.label(kind), new GlyphView(InsertCommands.glyph(kind), GLYPH));
        entry.setId("palette-" + kind.name());
        entry.getStyleClass().add("palette-item");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setMnemonicParsing(false);
        Hint.give(entry, InsertCommands.hint(kind));
        entry.setOnAction(event -> {
            if (session.dragged().isEmpty()) {
                inserts.insert(kind);
            }
        });
        entry.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                session.begin(new Dragged.Fresh(kind));
                entry.startFullDrag();
                event.consume();
            }
        });
        return entry;
    }
}
