package dev.espalier.ui.canvas;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.View;
import dev.espalier.diagram.Bounds;
import dev.espalier.edit.ChangeNote;
import java.util.List;
import java.util.Optional;

/// Drags a note: over a figure it is stuck to that, on the paper it lies where it is let go.
final class NoteGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final NoteId note;
    private final Bounds from;
    private final Pointer start;

    NoteGesture(CanvasViewModel canvas, Pointer start, NoteId note, Bounds from) {
        this.canvas = canvas;
        this.start = start;
        this.note = note;
        this.from = from;
    }

    @Override
    public Gesture moved(Pointer at) {
        canvas.showNoteMove(Optional.of(move(at)));
        return this;
    }

    private NoteMove move(Pointer at) {
        var scale = canvas.viewport().scale();
        var landing = from.shift(Math.rint((at.x() - start.x()) / scale), Math.rint((at.y() - start.y()) / scale));
        var node = Dropping.nodeAt(canvas.hitAt(at))
                .map(under -> under instanceof MemberId member ? (NodeId) member.account() : under);
        return new NoteMove(note, landing, node);
    }

    @Override
    public void released(Pointer at) {
        var move = move(at);
        canvas.showNoteMove(Optional.empty());
        canvas.store().design().view().note(note).ifPresent(before -> {
            canvas.perform(new ChangeNote(note, moved(before, move)), at);
            canvas.store().select(List.of(note));
        });
    }

    private View.Note moved(View.Note before, NoteMove move) {
        if (move.node().isPresent() || canvas.layout().isNested()) {
            return before.withNode(move.node());
        }
        var root = canvas.layout().rootFigure().bounds();
        return before.withPlace(
                move.landing().x() - root.centerX(), move.landing().y() - root.y());
    }

    @Override
    public void cancelled() {
        canvas.showNoteMove(Optional.empty());
    }

    @Override
    public boolean scrollsAtEdges() {
        return true;
    }
}
