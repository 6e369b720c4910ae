package dev.espalier.ui.canvas;

import dev.espalier.diagram.Hit;
import dev.espalier.ui.drag.Dragged;
import java.util.Optional;

/// Gives everything the pointer does to one gesture. At most one is active.
final class GestureOwner {
    private final CanvasViewModel canvas;
    private final GateSpots gates;
    private Optional<Gesture> active = Optional.empty();
    private Optional<Pointer> last = Optional.empty();
    private Optional<Viewport> viewBefore = Optional.empty();
    private boolean isPointing;

    GestureOwner(CanvasViewModel canvas) {
        this.canvas = canvas;
        this.gates = new GateSpots(canvas);
    }

    boolean isActive() {
        return active.isPresent();
    }

    boolean scrollsAtEdges() {
        return active.filter(Gesture::scrollsAtEdges).isPresent();
    }

    Optional<Pointer> last() {
        return last;
    }

    void pressed(Pointer at) {
        canvas.clearNotice();
        begin(start(at), at);
    }

    /// The paper is gripped: middle button, or Space held.
    void gripped(Pointer at) {
        begin(new PanGesture(canvas, at), at);
    }

    private Gesture start(Pointer at) {
        var hit = canvas.hitAt(at);
        return hit instanceof Hit.Nothing ? new MarqueeGesture(canvas, at) : new SelectGesture(canvas, at, hit);
    }

    private void begin(Gesture gesture, Pointer at) {
        cancel();
        active = Optional.of(gesture);
        last = Optional.of(at);
        viewBefore = Optional.empty();
    }

    void moved(Pointer at) {
        last = Optional.of(at);
        active = active.map(gesture -> gesture.moved(at));
    }

    /// The canvas has scrolled under a pointer that stays where it is.
    void scrolled() {
        last.ifPresent(this::moved);
    }

    /// The canvas is about to be scrolled for what is going on: ending that without a trace puts the view back.
    void remembersView() {
        viewBefore = viewBefore.or(() -> Optional.of(canvas.viewport()));
    }

    /// The view has moved under a pointer that stays where it is: what is under it no more does not answer any more.
    void viewMoved() {
        if (!isActive()
                && last.filter(at ->
                                canvas.hitAt(at).equals(canvas.hoverProperty().get()))
                        .isEmpty()) {
            canvas.hover(Hit.NOTHING);
        }
    }

    void released(Pointer at) {
        var ending = active;
        active = Optional.empty();
        ending.ifPresent(gesture -> gesture.released(at));
    }

    /// Ends what is going on as if it had not begun.
    ///
    /// @return whether anything was going on
    boolean cancel() {
        var ending = active;
        active = Optional.empty();
        ending.ifPresent(gesture -> {
            gesture.cancelled();
            viewBefore.ifPresent(before -> canvas.look(
                    before.withSize(canvas.viewport().width(), canvas.viewport().height())));
        });
        viewBefore = Optional.empty();
        return ending.isPresent();
    }

    /// A drag that began elsewhere in the window is over the canvas.
    void draggedOver(Dragged dragged, Pointer at) {
        if (!isActive()) {
            begin(new PaletteDragGesture(canvas, dragged), at);
        }
        moved(at);
    }

    /// A drag that began elsewhere has left again.
    void draggedAway() {
        if (active.filter(PaletteDragGesture.class::isInstance).isPresent()) {
            cancel();
        }
    }

    /// The pointer moves with no button pressed.
    void hovered(Pointer at) {
        last = Optional.of(at);
        if (isPointing) {
            return;
        }
        var hit = canvas.hitAt(at);
        if (!hit.equals(canvas.hoverProperty().get())) {
            canvas.hover(hit);
        }
        gates.hovered(at);
    }

    /// Whether figures do not answer to a pointer that moves over them.
    void setPointing(boolean pointing) {
        isPointing = pointing;
        if (pointing) {
            exited();
        }
    }

    void exited() {
        canvas.hover(Hit.NOTHING);
        gates.left();
    }
}
