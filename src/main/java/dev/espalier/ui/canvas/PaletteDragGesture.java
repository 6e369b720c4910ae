package dev.espalier.ui.canvas;

import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Starting;

/// A drag that came in from the palette or a list. Something new is named at once where it was dropped.
final class PaletteDragGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Dragged dragged;
    private final Dropping dropping;

    PaletteDragGesture(CanvasViewModel canvas, Dragged dragged) {
        this.canvas = canvas;
        this.dragged = dragged;
        this.dropping = new Dropping(canvas, dragged);
    }

    @Override
    public Gesture moved(Pointer at) {
        dropping.over(at);
        return this;
    }

    @Override
    public void released(Pointer at) {
        if (dropping.dropAt(at) && dragged instanceof Dragged.Fresh(var kind)) {
            canvas.commands().nameAdded();
            Starting.sentence(kind).ifPresent(canvas.store()::message);
        }
    }

    @Override
    public void cancelled() {
        dropping.cancel();
    }

    @Override
    public boolean scrollsAtEdges() {
        return dropping.scrollsAtEdges();
    }
}
