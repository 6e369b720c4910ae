package dev.espalier.diagram;

/// A rectangle, in canvas units: 1 is one pixel at 100 %. The origin is the upper middle of the root's figure.
public record Bounds(double x, double y, double width, double height) {
    public static final Bounds EMPTY = new Bounds(0, 0, 0, 0);

    /// The rectangle between two corners, whichever they are.
    public static Bounds between(double x1, double y1, double x2, double y2) {
        return new Bounds(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double maxX() {
        return x + width;
    }

    public double maxY() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px < maxX() && py >= y && py < maxY();
    }

    public boolean contains(Bounds other) {
        return other.x >= x && other.y >= y && other.maxX() <= maxX() && other.maxY() <= maxY();
    }

    /// Whether the two share more than an edge.
    public boolean intersects(Bounds other) {
        return other.x < maxX() && x < other.maxX() && other.y < maxY() && y < other.maxY();
    }

    /// Whether a straight line between two points comes through it.
    boolean isCrossedBy(double x1, double y1, double x2, double y2) {
        var acrossX = within(x1, x2, x, maxX());
        var acrossY = within(y1, y2, y, maxY());
        return Math.max(acrossX.from, acrossY.from) < Math.min(acrossX.to, acrossY.to);
    }

    private record Stretch(double from, double to) {}

    /// Which part of the way from one value to another, from 0 to 1, lies between two others.
    private static Stretch within(double start, double end, double low, double high) {
        if (start == end) {
            return start > low && start < high ? new Stretch(0, 1) : new Stretch(1, 0);
        }
        var one = (low - start) / (end - start);
        var other = (high - start) / (end - start);
        return new Stretch(Math.max(0, Math.min(one, other)), Math.min(1, Math.max(one, other)));
    }

    public Bounds grow(double by) {
        return new Bounds(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Bounds shift(double dx, double dy) {
        return new Bounds(x + dx, y + dy, width, height);
    }

    /// The smallest rectangle around both.
    public Bounds union(Bounds other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(maxX(), other.maxX()) - left, Math.max(maxY(), other.maxY()) - top);
    }
}
