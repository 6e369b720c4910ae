package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;

/// Where the pointer is on the canvas, and what is held with it.
///
/// @param x in pixels of the region
/// @param adds whether Shift is held: more is selected
/// @param copies whether Ctrl or Alt (Option) is held: what is dragged is copied instead of moved
/// @param clicks 2 for the second press of a double click
record Pointer(double x, double y, boolean adds, boolean copies, int clicks) {
    private static final double STEADY = 4;

    static Pointer at(double x, double y) {
        return new Pointer(x, y, false, false, 1);
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
