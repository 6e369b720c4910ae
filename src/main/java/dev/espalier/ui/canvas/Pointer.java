package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.ui.drag.DropMode;

/// Where the pointer is on the canvas, and what is held with it.
///
/// @param x in pixels of the region
/// @param adds whether Shift is held: more is selected
/// @param mode what letting go of something dragged is for
/// @param clicks 2 for the second press of a double click
record Pointer(double x, double y, boolean adds, DropMode mode, int clicks) {
    private static final double STEADY = 4;

    static Pointer at(double x, double y) {
        return new Pointer(x, y, false, DropMode.MOVE, 1);
    }

    /// Whether it has gone so far that a press becomes a drag.
    boolean hasLeft(Pointer start) {
        return Math.hypot(x - start.x, y - start.y) > STEADY;
    }

    Bounds areaFrom(Pointer start, Viewport viewport) {
        return Bounds.between(
                viewport.worldX(start.x), viewport.worldY(start.y), viewport.worldX(x), viewport.worldY(y));
    }
}
