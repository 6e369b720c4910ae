package dev.espalier.ui.canvas;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Folded units that open while a drag is held over them, so that what lies inside can be reached. Whatever the drag
/// has left again, or has not dropped anything into, folds again.
final class SpringFolds {
    /// How far the pointer may leave what has opened, in canvas units.
    private static final double SLACK = 36;

    private final CanvasViewModel canvas;
    private final Runnable opened;
    private final Deque<OuId> sprung = new ArrayDeque<>();
    private Optional<OuId> wound = Optional.empty();

    /// Waits while the drag is held.
    interface Timer {
        /// Waits anew, and then does it.
        void start(Runnable then);

        void stop();
    }

    /// @param opened told when a unit has opened under the pointer
    SpringFolds(CanvasViewModel canvas, Runnable opened) {
        this.canvas = canvas;
        this.opened = opened;
    }

    /// Folds what the pointer has left, the innermost first.
    void leave(Pointer at) {
        while (!sprung.isEmpty() && !isInside(sprung.peek(), at)) {
            fold(sprung.pop());
        }
    }

    private boolean isInside(OuId unit, Pointer at) {
        var x = canvas.viewport().worldX(at.x());
        var y = canvas.viewport().worldY(at.y());
        return canvas.layout()
                .extentOf(unit)
                .filter(extent -> extent.grow(SLACK).contains(x, y))
                .isPresent();
    }

    /// The drag is over a node, or over none.
    void over(Optional<NodeId> target) {
        var folded = target.filter(OuId.class::isInstance)
                .map(OuId.class::cast)
                .filter(canvas.store().showing().folding().folded()::contains);
        if (!folded.equals(wound)) {
            wound = folded;
            folded.ifPresentOrElse(unit -> canvas.springTimer().start(() -> spring(unit)), canvas.springTimer()::stop);
        }
    }

    private void spring(OuId unit) {
        wound = Optional.empty();
        sprung.push(unit);
        canvas.anchored(unit, () -> canvas.store().showing().unfold(unit));
        opened.run();
    }

    /// Something was dropped there: what leads to it stays open.
    void dropped(Optional<NodeId> target) {
        var index = DesignIndex.of(canvas.store().design());
        var path = target.map(index::pathTo).orElseGet(List::of);
        sprung.removeIf(unit -> path.stream().anyMatch(entity -> entity.id().equals(unit)));
        cancelled();
    }

    /// Nothing was dropped: everything is folded as it was.
    void cancelled() {
        canvas.springTimer().stop();
        wound = Optional.empty();
        while (!sprung.isEmpty()) {
            fold(sprung.pop());
        }
    }

    private void fold(OuId unit) {
        canvas.anchored(unit, () -> canvas.store().showing().fold(unit));
    }
}
