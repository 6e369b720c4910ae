package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Piece;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import dev.espalier.ui.look.Typefaces;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;

/// Paints shapes on a canvas. Points are brought to the screen here and not by the canvas, so that borders can be laid
/// on whole device pixels at any zoom and lines never get thinner than one.
final class FxPainter {
    private static final double[] SOLID = {};
    private static final double FONT_STEPS = 8;
    private static final double SMALLEST_TEXT = 3;
    private static final char LEFT_TO_RIGHT = '\u200E';
    private static final double SMALLEST_STEP = 8;

    private final GraphicsContext pen;
    private final PathSink sink;
    private final Stretches stretches;
    private final Map<Face, Map<Long, Font>> fonts = new EnumMap<>(Face.class);
    private Palette palette = Palette.of(Theme.LIGHT);
    private Viewport view = Viewport.START;
    private double pixels = 1;
    private double lines = 1;
    private double left;
    private double top;
    private Optional<Painted> painted = Optional.empty();

    /// What the canvas shows since it was painted last.
    private record Painted(List<Shape> shapes, Conditions conditions) {}

    /// What else it depends on how shapes look.
    private record Conditions(
            Viewport seen, Palette colours, double pixels, double lines, double across, double down) {}

    FxPainter(GraphicsContext pen) {
        this.pen = pen;
        this.sink = new PathSink(pen);
        this.stretches = new Stretches(pen);
        pen.setFontSmoothingType(FontSmoothingType.GRAY);
        pen.setTextBaseline(VPos.BASELINE);
    }

    /// While a window is away a graphics device may lose what its canvases show: all is painted anew when it comes
    /// back.
    ///
    /// @param repaint asks for painting
    void paintAnewWithTheWindow(Runnable repaint) {
        pen.getCanvas()
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(_ -> {
                    painted = Optional.empty();
                    repaint.run();
                });
    }

    /// How many device pixels a pixel of the screen has where `node` is shown, 2 on a fine screen.
    static double pixels(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    /// How thick lines are, 1 being normal.
    void setLines(double factor) {
        lines = factor;
    }

    /// Has the canvas show these shapes and nothing else; only where it shows others is it wiped and painted.
    ///
    /// @param pixelsOfScreen device pixels in a pixel of the screen, 2 on a fine screen
    void paint(List<Shape> shapes, Viewport seen, Palette colours, double pixelsOfScreen) {
        begin(seen, colours, pixelsOfScreen);
        var canvas = pen.getCanvas();
        var conditions = new Conditions(seen, colours, pixels, lines, canvas.getWidth(), canvas.getHeight());
        painted.filter(before -> before.conditions().equals(conditions))
                .ifPresentOrElse(before -> paintChanged(before.shapes(), shapes), () -> paintAll(shapes));
        painted = Optional.of(new Painted(shapes, conditions));
    }

    private void paintAll(List<Shape> shapes) {
        pen.setFill(palette.colour(Token.CANVAS));
        pen.fillRect(0, 0, view.width(), view.height());
        shapes.forEach(this::paint);
    }

    private void paintChanged(List<Shape> before, List<Shape> shapes) {
        var extents = new Extents(1 / (pixels * view.scale()), lines);
        Damage.between(before, shapes, extents).ifPresent(damage -> {
            pen.save();
            clip(view.onScreen(damage));
            paintAll(shapes.stream()
                    .filter(shape -> extents.of(shape).intersects(damage))
                    .toList());
            pen.restore();
        });
    }

    /// The clip lies on whole device pixels: else those at its edge would be painted half.
    private void clip(Bounds area) {
        var x = Math.max(0, Math.floor(area.x() * pixels) / pixels);
        var y = Math.max(0, Math.floor(area.y() * pixels) / pixels);
        pen.beginPath();
        pen.rect(
                x,
                y,
                Math.max(0, Math.min(view.width(), Math.ceil(area.maxX() * pixels) / pixels) - x),
                Math.max(0, Math.min(view.height(), Math.ceil(area.maxY() * pixels) / pixels) - y));
        pen.clip();
    }

    /// Paints on nothing: what is not painted stays clear.
    void paintClear(List<Shape> shapes, Viewport seen, Palette colours, double pixelsOfScreen) {
        begin(seen, colours, pixelsOfScreen);
        pen.clearRect(0, 0, seen.width(), seen.height());
        shapes.forEach(this::paint);
    }

    private void begin(Viewport seen, Palette colours, double pixelsOfScreen) {
        view = seen;
        palette = colours;
        pixels = pixelsOfScreen;
        left = snap(seen.x());
        top = snap(seen.y());
        pen.setGlobalAlpha(1);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Circle circle -> circle(circle);
            case Shape.Line line -> line(line);
            case Shape.Path(var outline, var fill, var stroke) ->
                outline(outline, left, top, view.scale(), fill, stroke);
            case Shape.Symbol symbol -> symbol(symbol);
            case Shape.Text text -> text(text);
            case Shape.Dots dots -> dots(dots);
            case Shape.Group(var fade, var shapes) -> {
                var before = pen.getGlobalAlpha();
                pen.setGlobalAlpha(before * palette.theme().opacity(fade));
                shapes.forEach(this::paint);
                pen.setGlobalAlpha(before);
            }
        }
    }

    private void box(Shape.Box box) {
        var x = snap(left + box.x() * view.scale());
        var y = snap(top + box.y() * view.scale());
        var width = snap(left + (box.x() + box.width()) * view.scale()) - x;
        var height = snap(top + (box.y() + box.height()) * view.scale()) - y;
        var radius = box.radius() * view.scale();
        var isStroked = box.stroke().isVisible();
        var inset = isStroked ? width(box.stroke(), view.scale()) / 2 : 0;
        if (box.fill() != Token.NONE) {
            fill(box.fill());
            fillBox(x + inset, y + inset, width - 2 * inset, height - 2 * inset, radius - inset);
        }
        if (isStroked) {
            stroke(box.stroke(), view.scale());
            strokeBox(x + inset, y + inset, width - 2 * inset, height - 2 * inset, radius - inset);
        }
    }

    private void fillBox(double x, double y, double width, double height, double radius) {
        if (radius < 1) {
            pen.fillRect(x, y, width, height);
        } else {
            pen.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    private void strokeBox(double x, double y, double width, double height, double radius) {
        if (radius < 1) {
            pen.strokeRect(x, y, width, height);
        } else {
            pen.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    private void circle(Shape.Circle circle) {
        var radius = circle.radius() * view.scale();
        var x = left + circle.x() * view.scale() - radius;
        var y = top + circle.y() * view.scale() - radius;
        if (circle.fill() != Token.NONE) {
            fill(circle.fill());
            pen.fillOval(x, y, 2 * radius, 2 * radius);
        }
        if (circle.stroke().isVisible()) {
            stroke(circle.stroke(), view.scale());
            pen.strokeOval(x, y, 2 * radius, 2 * radius);
        }
    }

    private void line(Shape.Line line) {
        stroke(line.stroke(), view.scale());
        pen.strokeLine(
                left + line.x1() * view.scale(),
                top + line.y1() * view.scale(),
                left + line.x2() * view.scale(),
                top + line.y2() * view.scale());
    }

    private void symbol(Shape.Symbol symbol) {
        var x = left + symbol.x() * view.scale();
        var y = top + symbol.y() * view.scale();
        var scale = symbol.scale() * view.scale();
        for (Piece piece : symbol.pieces()) {
            outline(piece.outline(), x, y, scale, piece.fill(), piece.stroke());
        }
    }

    private void outline(Outline outline, double x, double y, double scale, Token filled, Stroke stroke) {
        if (isPlain(filled, stroke)) {
            stroke(stroke, scale);
            outline.replay(stretches, x, y, scale);
            return;
        }
        pen.beginPath();
        outline.replay(sink, x, y, scale);
        if (filled != Token.NONE) {
            fill(filled);
            pen.fill();
        }
        if (stroke.isVisible()) {
            stroke(stroke, scale);
            pen.stroke();
        }
    }

    /// Whether an outline can be drawn stretch by stretch. Edges run across the whole drawing, and stroking one as a
    /// path takes time for the rectangle around it.
    private static boolean isPlain(Token filled, Stroke stroke) {
        return filled == Token.NONE && stroke.isVisible() && !stroke.round() && !stroke.isDashed();
    }

    private void text(Shape.Text text) {
        var size = text.size() * view.scale();
        if (size < SMALLEST_TEXT) {
            return;
        }
        fill(text.fill());
        pen.setFont(font(text.face(), size));
        pen.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        pen.fillText(fromTheLeft(text.text()), left + text.x() * view.scale(), snap(top + text.y() * view.scale()));
    }

    private void dots(Shape.Dots dots) {
        var step = dots.step();
        if (step * view.scale() < SMALLEST_STEP) {
            return;
        }
        fill(dots.fill());
        var size = snap(Math.max(1 / pixels, dots.size() * view.scale()));
        var area = dots.area();
        for (var y = first(area.y(), step); y < area.maxY(); y += step) {
            var onY = snap(top + y * view.scale() - size / 2);
            for (var x = first(area.x(), step); x < area.maxX(); x += step) {
                pen.fillRect(snap(left + x * view.scale() - size / 2), onY, size, size);
            }
        }
    }

    /// The first middle of a square at or after `from`.
    private static double first(double from, double step) {
        return Math.ceil(from / step - 0.5) * step + step / 2;
    }

    private void fill(Token token) {
        Color colour = palette.colour(token);
        if (!colour.equals(pen.getFill())) {
            pen.setFill(colour);
        }
    }

    private void stroke(Stroke stroke, double scale) {
        pen.setStroke(palette.colour(stroke.token()));
        pen.setLineWidth(width(stroke, scale));
        pen.setLineCap(stroke.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        pen.setLineJoin(stroke.round() ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
        if (stroke.isDashed()) {
            pen.setLineDashes(stroke.dash() * scale, stroke.gap() * scale);
        } else if (pen.getLineDashes() != null) {
            pen.setLineDashes(SOLID);
        }
    }

    private double width(Stroke stroke, double scale) {
        return Math.max(1 / pixels, stroke.width() * lines * scale);
    }

    private Font font(Face face, double size) {
        return fonts.computeIfAbsent(face, any -> new HashMap<>())
                .computeIfAbsent(Math.round(size * FONT_STEPS), steps -> Typefaces.font(face, steps / FONT_STEPS));
    }

    private double snap(double value) {
        return Math.round(value * pixels) / pixels;
    }

    /// JavaFX would lay out a line from the right when its first letter is read from there; other painters do not.
    private static String fromTheLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? LEFT_TO_RIGHT + text : text;
    }

    /// Draws outlines with the pen.
    private record PathSink(GraphicsContext pen) implements Outline.Sink {
        @Override
        public void moveTo(double x, double y) {
            pen.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            pen.lineTo(x, y);
        }

        @Override
        public void quadTo(double cx, double cy, double x, double y) {
            pen.quadraticCurveTo(cx, cy, x, y);
        }

        @Override
        public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            pen.bezierCurveTo(c1x, c1y, c2x, c2y, x, y);
        }

        @Override
        public void close() {
            pen.closePath();
        }
    }
}
