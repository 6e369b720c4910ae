package dev.espalier.exchange;

import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Paints shapes with Java2D.
final class GraphicsPainter {
    private final Graphics2D graphics;
    private final Theme theme;
    private final AwtFonts fonts = new AwtFonts();
    private float alpha = 1;

    GraphicsPainter(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void paint(List<Shape> shapes) {
        shapes.forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Circle(var x, var y, var r, var fill, var stroke) ->
                paint(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), fill, stroke);
            case Shape.Line(var x1, var y1, var x2, var y2, var stroke) ->
                paint(new Line2D.Double(x1, y1, x2, y2), Token.NONE, stroke);
            case Shape.Path(var outline, var fill, var stroke) -> paint(path(outline, 0, 0, 1), fill, stroke);
            case Shape.Symbol(var pieces, var x, var y, var scale) -> {
                for (var piece : pieces) {
                    paint(
                            path(piece.outline(), x, y, scale),
                            piece.fill(),
                            piece.stroke().scaled(scale));
                }
            }
            case Shape.Text text -> text(text);
            case Shape.Dots dots -> dots(dots);
            case Shape.Group(var fade, var shapes) -> {
                var before = alpha;
                alpha *= (float) theme.opacity(fade);
                paint(shapes);
                alpha = before;
            }
        }
    }

    private void box(Shape.Box box) {
        var inset = box.stroke().isVisible() ? box.stroke().width() / 2 : 0;
        var round = 2 * Math.max(0, box.radius() - inset);
        var outline = new RoundRectangle2D.Double(
                box.x() + inset, box.y() + inset, box.width() - 2 * inset, box.height() - 2 * inset, round, round);
        paint(outline, box.fill(), box.stroke());
    }

    private void paint(java.awt.Shape shape, Token fill, Stroke stroke) {
        if (fill != Token.NONE) {
            color(fill);
            graphics.fill(shape);
        }
        if (stroke.isVisible()) {
            color(stroke.token());
            graphics.setStroke(stroke(stroke));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Stroke stroke) {
        var cap = stroke.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        var join = stroke.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        var width = (float) stroke.width();
        return stroke.isDashed()
                ? new BasicStroke(width, cap, join, 10, new float[] {(float) stroke.dash(), (float) stroke.gap()}, 0)
                : new BasicStroke(width, cap, join, 10);
    }

    private void color(Token token) {
        graphics.setColor(new Color(theme.argb(token), true));
        graphics.setComposite(
                alpha == 1 ? AlphaComposite.SrcOver : AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
    }

    private void text(Shape.Text text) {
        color(text.fill());
        var x = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - fonts.width(text) / 2;
            case END -> text.x() - fonts.width(text);
        };
        fonts.draw(graphics, text, x);
    }

    private void dots(Shape.Dots dots) {
        color(dots.fill());
        var area = dots.area();
        var step = dots.step();
        var half = dots.size() / 2;
        for (var y = Math.floor(area.y() / step) * step + step / 2; y < area.maxY(); y += step) {
            for (var x = Math.floor(area.x() / step) * step + step / 2; x < area.maxX(); x += step) {
                graphics.fill(new Rectangle2D.Double(x - half, y - half, dots.size(), dots.size()));
            }
        }
    }

    private static Path2D path(Outline outline, double x, double y, double scale) {
        var path = new Path2D.Double();
        outline.replay(new PathSink(path), x, y, scale);
        return path;
    }

    private record PathSink(Path2D path) implements Outline.Sink {
        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x, y);
        }

        @Override
        public void quadTo(double cx, double cy, double x, double y) {
            path.quadTo(cx, cy, x, y);
        }

        @Override
        public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            path.curveTo(c1x, c1y, c2x, c2y, x, y);
        }

        @Override
        public void close() {
            path.closePath();
        }
    }
}
