package dev.espalier.ui.canvas;

import dev.espalier.design.NoteId;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.kit.Unbroken;
import javafx.scene.control.Label;

/// All of a note that is too long for its paper, beside it while the pointer rests on it.
final class NoteWhole extends Label {
    private static final double WIDTH = 360;
    private static final double GAP = 10;
    private static final double MARGIN = 8;

    private final CanvasViewModel canvas;

    NoteWhole(CanvasViewModel canvas) {
        this.canvas = canvas;
        setId("note-whole");
        getStyleClass().add("note-whole");
        Unbroken.wrap(this);
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    /// Shows what is under the pointer, when that is a note that does not show all of itself.
    void over(Hit hit, double width, double height) {
        setVisible(false);
        if (!(hit instanceof Hit.OnNote(var index, var bounds))) {
            return;
        }
        var id = new NoteId(index);
        canvas.layout().note(id).filter(paper -> !paper.isWhole()).ifPresent(paper -> {
            setText(Unbroken.words(
                    canvas.store().design().view().note(id).orElseThrow().text()));
            setMaxHeight(height - 2 * MARGIN);
            applyCss();
            resize(WIDTH, Math.min(height - 2 * MARGIN, prefHeight(WIDTH)));
            var on = canvas.viewport().onScreen(bounds);
            var x = on.maxX() + GAP + WIDTH <= width ? on.maxX() + GAP : on.x() - GAP - WIDTH;
            relocate(Math.max(MARGIN, x), Math.clamp(on.y(), MARGIN, Math.max(MARGIN, height - getHeight() - MARGIN)));
            setVisible(true);
        });
    }
}
