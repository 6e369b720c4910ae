package dev.espalier.exchange;

import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.util.List;

/// Paints shapes on a page of a PDF document.
final class PdfPainter {
    private static final double OPAQUE = 255;

    private final PdfOperators out;
    private final PdfText texts;
    private final Theme theme;
    private double alpha = 1;
    private double set = 1;

    PdfPainter(PdfOperators out, PdfText texts, Theme theme) {
        this.out = out;
        this.texts = texts;
        this.theme = theme;
    }

    void paint(List<Shape> shapes) {
        shapes.forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Circle(var x, var y, var r, var fill, var stroke) ->
                paint(Outline.circle(x, y, r), 0, 0, 1, fill, stroke);
            case Shape.Line(var x1, var y1, var x2, var y2, var stroke) ->
                paint(Outline.builder().moveTo(x1, y1).lineTo(x2, y2).build(), 0, 0, 1, Token.NONE, stroke);
            case Shape.Path(var outline, var fill, var stroke) -> paint(outline, 0, 0, 1, fill, stroke);
            case Shape.Symbol(var pieces, var x, var y, var scale) ->
                pieces.forEach(piece -> paint(
                        piece.outline(),
                        x,
                        y,
                        scale,
                        piece.fill(),
                        piece.stroke().scaled(scale)));
            case Shape.Text text -> {
                fill(text.fill());
                texts.write(out, text);
            }
            case Shape.Dots _ -> throw new IllegalArgumentException("paper has no dots");
            case Shape.Group(var fade, var shapes) -> {
                var before = alpha;
                alpha *= theme.opacity(fade);
                paint(shapes);
                alpha = before;
            }
        }
    }

    private void box(Shape.Box box) {
        var inset = box.stroke().isVisible() ? box.stroke().width() / 2 : 0;
        var outline = Outline.box(
                box.x() + inset,
                box.y() + inset,
                box.width() - 2 * inset,
                box.height() - 2 * inset,
                Math.max(0, box.radius() - inset));
        paint(outline, 0, 0, 1, box.fill(), box.stroke());
    }

    private void paint(Outline outline, double x, double y, double scale, Token fill, Stroke stroke) {
        if (outline.isEmpty()) {
            return;
        }
        if (fill != Token.NONE) {
            fill(fill);
            outline.replay(out, x, y, scale);
            out.fillOutline(false);
        }
        if (stroke.isVisible()) {
            opacity(stroke.token());
            out.lines(theme.argb(stroke.token()), stroke);
            outline.replay(out, x, y, scale);
            out.strokeOutline();
        }
    }

    private void fill(Token token) {
        opacity(token);
        out.fillColour(theme.argb(token));
    }

    private void opacity(Token token) {
        var wanted = alpha * (theme.argb(token) >>> 24) / OPAQUE;
        if (wanted != set) {
            out.alpha(wanted);
            set = wanted;
        }
    }
}
