package dev.espalier.exchange;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes shapes as SVG elements, one a line.
final class SvgWriter {
    private static final int OPAQUE = 0xFF;
    private static final String SANS = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', sans-serif";
    private static final String MONO = "'JetBrains Mono', 'Noto Sans Mono', Consolas, monospace";

    private final Theme theme;
    private final StringBuilder text = new StringBuilder();

    SvgWriter(Theme theme) {
        this.theme = theme;
    }

    /// @param metadata an element to stand in the picture as it is, or nothing
    /// @param size pixels for one unit
    void open(String title, Optional<String> description, String metadata, Bounds area, double size) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(" width=\"%s\" height=\"%s\""
                        .formatted(number(area.width() * size), number(area.height() * size)))
                .append(" viewBox=\"%s %s %s %s\""
                        .formatted(number(area.x()), number(area.y()), number(area.width()), number(area.height())))
                .append(">\n<title>")
                .append(escape(title))
                .append("</title>\n");
        description.ifPresent(
                words -> text.append("<desc>").append(escape(words)).append("</desc>\n"));
        text.append(metadata);
        text.append("<style>text { white-space: pre; font-kerning: none; font-variant-ligatures: none }</style>\n");
    }

    String close() {
        return text.append("</svg>\n").toString();
    }

    void write(List<Shape> shapes) {
        shapes.forEach(this::write);
    }

    private void write(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Circle(var x, var y, var radius, var fill, var stroke) -> {
                text.append("<circle");
                attribute("cx", x);
                attribute("cy", y);
                attribute("r", radius);
                paint(fill, stroke);
            }
            case Shape.Line(var x1, var y1, var x2, var y2, var stroke) -> {
                text.append("<line");
                attribute("x1", x1);
                attribute("y1", y1);
                attribute("x2", x2);
                attribute("y2", y2);
                paint(Token.NONE, stroke);
            }
            case Shape.Path(var outline, var fill, var stroke) -> path(outline, 0, 0, 1, fill, stroke);
            case Shape.Symbol(var pieces, var x, var y, var scale) ->
                pieces.forEach(piece -> path(
                        piece.outline(),
                        x,
                        y,
                        scale,
                        piece.fill(),
                        piece.stroke().scaled(scale)));
            case Shape.Text words -> words(words);
            case Shape.Dots dots -> dots(dots);
            case Shape.Group(var fade, var shapes) -> {
                text.append("<g");
                attribute("opacity", theme.opacity(fade));
                text.append(">\n");
                write(shapes);
                text.append("</g>\n");
            }
        }
    }

    private void box(Shape.Box box) {
        var inset = box.stroke().isVisible() ? box.stroke().width() / 2 : 0;
        text.append("<rect");
        attribute("x", box.x() + inset);
        attribute("y", box.y() + inset);
        attribute("width", box.width() - 2 * inset);
        attribute("height", box.height() - 2 * inset);
        if (box.radius() > inset) {
            attribute("rx", box.radius() - inset);
        }
        paint(box.fill(), box.stroke());
    }

    private void path(Outline outline, double x, double y, double scale, Token fill, Stroke stroke) {
        text.append("<path d=\"").append(outline.toSvg(x, y, scale)).append('"');
        paint(fill, stroke);
    }

    private void words(Shape.Text words) {
        text.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        text.append(" font-family=\"")
                .append(family(words))
                .append("\" font-size=\"")
                .append(number(words.size()))
                .append("\" font-weight=\"")
                .append(words.face().cssWeight())
                .append('"')
                .append(words.face().isItalic() ? " font-style=\"italic\"" : "");
        switch (words.anchor()) {
            case START -> {}
            case MIDDLE -> text.append(" text-anchor=\"middle\"");
            case END -> text.append(" text-anchor=\"end\"");
        }
        color("fill", words.fill());
        text.append('>').append(escape(words.text())).append("</text>\n");
    }

    private static String family(Shape.Text words) {
        return words.face().isMono() ? MONO : SANS;
    }

    private void dots(Shape.Dots dots) {
        var step = dots.step();
        var outline = Outline.builder();
        for (var y = Math.floor(dots.area().y() / step) * step + step / 2;
                y < dots.area().maxY();
                y += step) {
            for (var x = Math.floor(dots.area().x() / step) * step + step / 2;
                    x < dots.area().maxX();
                    x += step) {
                outline.moveTo(x - dots.size() / 2, y).lineTo(x + dots.size() / 2, y);
            }
        }
        path(outline.build(), 0, 0, 1, Token.NONE, Stroke.of(dots.fill(), dots.size()));
    }

    private void paint(Token fill, Stroke stroke) {
        if (fill == Token.NONE) {
            text.append(" fill=\"none\"");
        } else {
            color("fill", fill);
        }
        if (stroke.isVisible()) {
            color("stroke", stroke.token());
            attribute("stroke-width", stroke.width());
            if (stroke.isDashed()) {
                text.append(" stroke-dasharray=\"%s %s\"".formatted(number(stroke.dash()), number(stroke.gap())));
            }
            if (stroke.round()) {
                text.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            }
        }
        text.append("/>\n");
    }

    private void color(String name, Token token) {
        var argb = theme.argb(token);
        text.append(" %s=\"#%06X\"".formatted(name, argb & 0xFFFFFF));
        var alpha = argb >>> 24;
        if (alpha != OPAQUE) {
            attribute(name + "-opacity", alpha / (double) OPAQUE);
        }
    }

    private void attribute(String name, double value) {
        text.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        var digits = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return digits.equals("-0") ? "0" : digits;
    }

    /// Text as XML may carry it: marked characters escaped, those it cannot carry replaced.
    static String escape(String words) {
        var escaped = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
