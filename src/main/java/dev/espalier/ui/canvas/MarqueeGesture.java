package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Selects what lies wholly in a rectangle pulled up over the empty canvas; a mere click there selects nothing.
final class MarqueeGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Pointer start;
    private final double worldX;
    private final double worldY;
    private boolean isPulled;

    MarqueeGesture(CanvasViewModel canvas, Pointer start) {
        this.canvas = canvas;
        this.start = start;
        this.worldX = canvas.viewport().worldX(start.x());
        this.worldY = canvas.viewport().worldY(start.y());
    }

    @Override
    public Gesture moved(Pointer at) {
        isPulled = isPulled || at.hasLeft(start);
        if (isPulled) {
            canvas.showMarquee(Optional.of(new Marquee(from().areaFrom(at, canvas.viewport()), selected(at))));
        }
        return this;
    }

    /// Where it began, also when the canvas has scrolled since.
    private Pointer from() {
        return Pointer.at(canvas.viewport().screenX(worldX), canvas.viewport().screenY(worldY));
    }

    private List<ItemId> selected(Pointer at) {
        var selection = new ArrayList<ItemId>(at.adds() ? canvas.store().selection() : List.of());
        if (isPulled) {
            selection.addAll(canvas.layout().within(from().areaFrom(at, canvas.viewport())));
        }
        return selection.stream().distinct().toList();
    }

    @Override
    public void released(Pointer at) {
        canvas.showMarquee(Optional.empty());
        canvas.store().select(selected(at));
    }

    @Override
    public void cancelled() {
        canvas.showMarquee(Optional.empty());
    }

    @Override
    public boolean scrollsAtEdges() {
        return isPulled;
    }
}
