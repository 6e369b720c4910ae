package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;

/// A growing list of shapes and the scale they are drawn at.
final class Ink {
    private final Scale scale;
    private final Level level;
    private List<Shape> shapes = new ArrayList<>(256);

    Ink(Scale scale, Level level) {
        this.scale = scale;
        this.level = level;
    }

    Scale scale() {
        return scale;
    }

    Level level() {
        return level;
    }

    /// The size of contents of figures.
    double k() {
        return scale.content();
    }

    List<Shape> shapes() {
        return shapes;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void addAll(List<Shape> more) {
        shapes.addAll(more);
    }

    /// What `paint` adds, as one faded group.
    void faded(Fade fade, Runnable paint) {
        var before = shapes;
        shapes = new ArrayList<>();
        paint.run();
        var group = new Shape.Group(fade, shapes);
        shapes = before;
        if (!group.shapes().isEmpty()) {
            shapes.add(group);
        }
    }

    void box(Bounds bounds, double radius, Token fill, Stroke stroke) {
        box(bounds.x(), bounds.y(), bounds.width(), bounds.height(), radius, fill, stroke);
    }

    void box(double x, double y, double width, double height, double radius, Token fill, Stroke stroke) {
        shapes.add(new Shape.Box(x, y, width, height, Math.min(radius, height / 2), fill, stroke));
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        shapes.add(new Shape.Line(x1, y1, x2, y2, stroke));
    }

    void circle(double x, double y, double radius, Token fill, Stroke stroke) {
        shapes.add(new Shape.Circle(x, y, radius, fill, stroke));
    }

    void path(Outline outline, Token fill, Stroke stroke) {
        if (!outline.isEmpty()) {
            shapes.add(new Shape.Path(outline, fill, stroke));
        }
    }

    void text(double x, double y, String text, Face face, double size, Token fill) {
        shapes.add(new Shape.Text(x, y, text, face, size, fill, Shape.Anchor.START));
    }

    void text(double x, double y, String text, Face face, double size, Token fill, Shape.Anchor anchor) {
        shapes.add(new Shape.Text(x, y, text, face, size, fill, anchor));
    }

    /// Text that ends with "…" where it would be wider than `max`.
    void elided(double x, double y, String text, Face face, double size, Token fill, double max) {
        text(x, y, Fonts.elide(face, size, text, max), face, size, fill);
    }

    /// A name, of which the number at the end is kept; see [Fonts#elideName].
    void name(double x, double y, String name, Face face, double size, Token fill, double max) {
        text(x, y, Fonts.elideName(face, size, name, max), face, size, fill);
    }

    void glyph(Glyph glyph, double x, double y, double size, Token color) {
        shapes.add(glyph.at(x, y, size, color));
    }

    void mark(Mark mark, double x, double y, double size) {
        shapes.add(mark.at(x, y, size));
    }

    Stroke stroke(Token token, double width) {
        return Stroke.of(token, width * scale.line());
    }

    Stroke roundStroke(Token token, double width) {
        return Stroke.round(token, width * scale.line());
    }

    Stroke dashedStroke(Token token, double width, double dash, double gap) {
        var by = scale.line();
        return Stroke.dashed(token, width * by, dash * by, gap * by);
    }
}
