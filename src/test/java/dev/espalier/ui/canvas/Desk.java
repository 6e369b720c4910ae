package dev.espalier.ui.canvas;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.Optional;

/// A canvas without a window, worked at by a pointer.
final class Desk {
    static final double WIDTH = 1600;
    static final double HEIGHT = 1200;

    final DesignStore store;
    final CanvasViewModel canvas;
    final GestureOwner gestures;
    final Held held = new Held();

    /// Waits until it is told that enough time has passed.
    static final class Held implements SpringFolds.Timer {
        private Optional<Runnable> waiting = Optional.empty();

        @Override
        public void start(Runnable then) {
            waiting = Optional.of(then);
        }

        @Override
        public void stop() {
            waiting = Optional.empty();
        }

        /// Whether anything was waited for.
        boolean longEnough() {
            var then = waiting;
            waiting = Optional.empty();
            then.ifPresent(Runnable::run);
            return then.isPresent();
        }
    }

    Desk(Design design) {
        store = new DesignStore(design, new DirectTaskRunner());
        canvas = new CanvasViewModel(store);
        canvas.springWith(held);
        gestures = new GestureOwner(canvas);
        canvas.camera().resize(WIDTH, HEIGHT, Bounds.EMPTY);
    }

    static Desk withSample() {
        return new Desk(FourDepartments.design());
    }

    /// A point on a figure or row where nothing else can be pointed at: near its upper left corner.
    Pointer on(ItemId item) {
        var bounds = canvas.viewport().onScreen(canvas.layout().boundsOf(item).orElseThrow());
        return Pointer.at(
                bounds.x() + 20 * canvas.viewport().scale(),
                bounds.y() + 12 * canvas.viewport().scale());
    }

    /// The middle of a policy's chip on a holder.
    Pointer onChip(ItemId policy, NodeId holder) {
        var figure = canvas.layout().figure(holder).orElseThrow().bounds();
        for (var y = figure.y(); y < figure.maxY(); y += 4) {
            for (var x = figure.x(); x < figure.maxX(); x += 8) {
                if (canvas.layout().hitAt(x, y, canvas.viewport().scale()) instanceof Hit.OnPolicy on
                        && on.policy().equals(policy)) {
                    return Pointer.at(
                            canvas.viewport().screenX(x), canvas.viewport().screenY(y));
                }
            }
        }
        throw new AssertionError("no chip of " + policy);
    }

    /// A point on the empty paper, left of everything.
    Pointer onPaper() {
        var all = canvas.layout().bounds();
        return Pointer.at(
                canvas.viewport().screenX(all.x() - 40), canvas.viewport().screenY(all.y() - 40));
    }

    void click(Pointer at) {
        gestures.pressed(at);
        gestures.released(at);
    }

    /// Presses at one point and goes to another in steps, without letting go.
    void dragTo(Pointer from, Pointer to) {
        gestures.pressed(from);
        go(from, to);
    }

    void drag(Pointer from, Pointer to) {
        dragTo(from, to);
        gestures.released(to);
    }

    void dragIn(Dragged dragged, Pointer to) {
        gestures.draggedOver(dragged, onPaper());
        gestures.draggedOver(dragged, to);
    }

    private void go(Pointer from, Pointer to) {
        for (var i = 1; i <= 4; i++) {
            gestures.moved(new Pointer(
                    from.x() + (to.x() - from.x()) * i / 4,
                    from.y() + (to.y() - from.y()) * i / 4,
                    to.adds(),
                    to.mode(),
                    1));
        }
    }

    Optional<NodeId> parentOf(NodeId node) {
        return DesignIndex.of(store.design()).parentOf(node);
    }

    int steps() {
        return store.history().steps().size();
    }

    Bounds onScreen(ItemId item) {
        return canvas.viewport().onScreen(canvas.layout().boundsOf(item).orElseThrow());
    }

    /// Whether a gesture shows anything.
    boolean isQuiet() {
        return canvas.dropProperty().get().isEmpty()
                && canvas.marqueeProperty().get().isEmpty()
                && !gestures.isActive();
    }
}
