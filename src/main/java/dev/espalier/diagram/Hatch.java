package dev.espalier.diagram;

/// Slanted lines inside a rounded rectangle.
final class Hatch {
    private static final double SAMPLE = 0.5;

    private Hatch() {}

    /// Lines at 45 degrees, `step` apart.
    static Outline lines(Bounds bounds, double radius, double step) {
        var outline = Outline.builder();
        var apart = step * Math.sqrt(2);
        var last = bounds.width() + bounds.height();
        for (var offset = apart / 2; offset < last; offset += apart) {
            var from = Math.max(0, offset - bounds.height());
            var to = Math.min(bounds.width(), offset);
            while (from < to && !inside(bounds, radius, from, offset - from)) {
                from += SAMPLE;
            }
            while (to > from && !inside(bounds, radius, to, offset - to)) {
                to -= SAMPLE;
            }
            if (to - from > 1) {
                outline.moveTo(bounds.x() + from, bounds.y() + offset - from);
                outline.lineTo(bounds.x() + to, bounds.y() + offset - to);
            }
        }
        return outline.build();
    }

    /// Whether a point, counted from the upper left corner, lies in the rounded rectangle.
    private static boolean inside(Bounds bounds, double radius, double x, double y) {
        var dx = Math.max(0, Math.max(radius - x, x - (bounds.width() - radius)));
        var dy = Math.max(0, Math.max(radius - y, y - (bounds.height() - radius)));
        return dx * dx + dy * dy <= radius * radius;
    }
}
