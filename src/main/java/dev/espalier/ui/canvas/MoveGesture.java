package dev.espalier.ui.canvas;

import dev.espalier.ui.drag.Dragged;

/// Drags something of the drawing to another place: units and accounts to another parent or another place among their
/// siblings, people to another account or into a group, a policy to another holder.
final class MoveGesture implements Gesture {
    private final Dropping dropping;

    MoveGesture(CanvasViewModel canvas, Dragged dragged) {
        this.dropping = new Dropping(canvas, dragged);
    }

    @Override
    public Gesture moved(Pointer at) {
        dropping.over(at);
        return this;
    }

    @Override
    public void released(Pointer at) {
        dropping.dropAt(at);
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
