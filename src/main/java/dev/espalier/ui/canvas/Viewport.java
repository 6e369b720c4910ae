package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;

/// The part of the drawing that is seen: a point of the drawing lies on the screen at `scale * p + (x, y)`.
///
/// @param scale 1 is 100 %
/// @param x where the drawing's origin lies on the screen
/// @param width of the screen region, in pixels
record Viewport(double scale, double x, double y, double width, double height) {
    static final double SMALLEST = 0.1;
    static final double LARGEST = 4;

    /// The preset zooms of the buttons and keys.
    private static final double[] STEPS = {0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4};

    private static final double NEAR = 1.001;

    static final Viewport START = new Viewport(1, 0, 0, 0, 0);

    double worldX(double screenX) {
        return (screenX - x) / scale;
    }

    double worldY(double screenY) {
        return (screenY - y) / scale;
    }

    double screenX(double worldX) {
        return worldX * scale + x;
    }

    double screenY(double worldY) {
        return worldY * scale + y;
    }

    Bounds onScreen(Bounds world) {
        return new Bounds(screenX(world.x()), screenY(world.y()), world.width() * scale, world.height() * scale);
    }

    /// What is seen, in canvas units.
    Bounds visible() {
        return new Bounds(worldX(0), worldY(0), width / scale, height / scale);
    }

    /// Whether a point lies on the screen region.
    boolean contains(Pointer at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= width && at.y() <= height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    Viewport pannedBy(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy, width, height);
    }

    Viewport withSize(double changedWidth, double changedHeight) {
        return new Viewport(scale, x, y, changedWidth, changedHeight);
    }

    /// Another zoom, at which the same point of the drawing lies under the given point of the screen.
    Viewport zoomedTo(double changed, double atX, double atY) {
        var to = Math.clamp(changed, SMALLEST, LARGEST);
        var by = to / scale;
        return new Viewport(to, atX - (atX - x) * by, atY - (atY - y) * by, width, height);
    }

    Viewport zoomedBy(double factor, double atX, double atY) {
        return zoomedTo(scale * factor, atX, atY);
    }

    /// The next larger preset zoom, or the largest.
    double nextStep() {
        for (var step : STEPS) {
            if (step > scale * NEAR) {
                return step;
            }
        }
        return LARGEST;
    }

    /// The next smaller preset zoom, or the smallest.
    double previousStep() {
        for (var i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * NEAR < scale) {
                return STEPS[i];
            }
        }
        return SMALLEST;
    }

    /// Shows an area whole, in the middle, but not larger than `most`.
    Viewport fitting(Bounds area, double margin, double most) {
        if (isEmpty()) {
            return this;
        }
        var across = (width - 2 * margin) / Math.max(1, area.width());
        var down = (height - 2 * margin) / Math.max(1, area.height());
        var to = Math.clamp(Math.min(across, down), SMALLEST, most);
        return new Viewport(to, x, y, width, height).centredOn(area.centerX(), area.centerY());
    }

    Viewport centredOn(double worldX, double worldY) {
        return new Viewport(scale, width / 2 - worldX * scale, height / 2 - worldY * scale, width, height);
    }

    /// The least movement after which an area is seen with room around it; its upper left corner when it is too large.
    Viewport showing(Bounds area, double margin) {
        var on = onScreen(area);
        return pannedBy(
                shift(on.x(), on.maxX(), margin, width - margin), shift(on.y(), on.maxY(), margin, height - margin));
    }

    private static double shift(double from, double to, double first, double last) {
        if (from < first || to - from > last - first) {
            return first - from;
        }
        return Math.min(0, last - to);
    }

    /// The view on the way from this one to another, `t` from 0 to 1. Zoom changes evenly by factors.
    Viewport towards(Viewport end, double t) {
        if (t >= 1) {
            return end;
        }
        var at = scale * Math.pow(end.scale / scale, t);
        var middleX = between(worldX(width / 2), end.worldX(end.width / 2), t);
        var middleY = between(worldY(height / 2), end.worldY(end.height / 2), t);
        return new Viewport(at, x, y, end.width, end.height).centredOn(middleX, middleY);
    }

    private static double between(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
