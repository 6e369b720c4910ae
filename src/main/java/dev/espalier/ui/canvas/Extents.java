package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;

/// How far shapes reach, in canvas units: never less than what is painted of them, often a little more.
///
/// @param pixel the length of a device pixel, than which no line is thinner
/// @param lines how thick lines are, 1 being normal
record Extents(double pixel, double lines) {
    /// A corner that is mitred reaches so many widths of its line from the line.
    private static final double MITRE = 5;

    /// No letter of the scripts that are measured at all is wider or higher than this, in sizes of the font.
    private static final double WIDEST = 2;

    private static final double UP = 2;
    private static final double DOWN = 1;
    private static final int LAST_MEASURED = 0x58F;
    private static final int FIRST_SIGN = 0x2000;
    private static final int LAST_SIGN = 0x206F;
    private static final double ANYWHERE = 1e9;

    Bounds of(Shape shape) {
        return bare(shape).grow(2 * pixel); // what is laid on whole pixels moves by less than one
    }

    private Bounds bare(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> new Bounds(box.x(), box.y(), box.width(), box.height());
            case Shape.Circle circle ->
                new Bounds(circle.x(), circle.y(), 0, 0).grow(circle.radius() + beside(circle.stroke(), 1));
            case Shape.Line line ->
                Bounds.between(line.x1(), line.y1(), line.x2(), line.y2()).grow(beside(line.stroke(), 1));
            case Shape.Path(var outline, var _, var stroke) ->
                Around.of(outline, 0, 0, 1).grow(beside(stroke, 1));
            case Shape.Symbol(var pieces, var x, var y, var scale) ->
                pieces.stream()
                        .map(piece -> Around.of(piece.outline(), x, y, scale).grow(beside(piece.stroke(), scale)))
                        .reduce(Bounds::union)
                        .orElseGet(() -> new Bounds(x, y, 0, 0));
            case Shape.Text text -> of(text);
            case Shape.Dots dots -> dots.area();
            case Shape.Group(var _, var shapes) ->
                shapes.stream().map(this::bare).reduce(Bounds::union).orElse(Bounds.EMPTY);
        };
    }

    private double beside(Stroke stroke, double scale) {
        return stroke.isVisible() ? MITRE * Math.max(pixel, stroke.width() * scale * lines) : 0;
    }

    private static Bounds of(Shape.Text text) {
        if (!text.text().chars().allMatch(Extents::isMeasured)) {
            return new Bounds(-ANYWHERE / 2, -ANYWHERE / 2, ANYWHERE, ANYWHERE);
        }
        var width = text.text().length() * WIDEST * text.size();
        var top = text.y() - UP * text.size();
        return new Bounds(text.x() - width, top, 2 * width, (UP + DOWN) * text.size());
    }

    private static boolean isMeasured(int letter) {
        return letter <= LAST_MEASURED || (letter >= FIRST_SIGN && letter <= LAST_SIGN);
    }

    /// The rectangle around all points of an outline; curves stay within their points.
    private static final class Around implements Outline.Sink {
        private double left = Double.POSITIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        static Bounds of(Outline outline, double x, double y, double scale) {
            var around = new Around();
            outline.replay(around, x, y, scale);
            return outline.isEmpty()
                    ? new Bounds(x, y, 0, 0)
                    : Bounds.between(around.left, around.top, around.right, around.bottom);
        }

        private void reach(double x, double y) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }

        @Override
        public void moveTo(double x, double y) {
            reach(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            reach(x, y);
        }

        @Override
        public void quadTo(double cx, double cy, double x, double y) {
            reach(cx, cy);
            reach(x, y);
        }

        @Override
        public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            reach(c1x, c1y);
            reach(c2x, c2y);
            reach(x, y);
        }

        @Override
        public void close() {
            // ends where it began
        }
    }
}
