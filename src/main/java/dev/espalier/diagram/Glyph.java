package dev.espalier.diagram;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The small signs of figures, drawn on a grid of 16. Espalier's own; the window uses them in lists too.
public enum Glyph {
    ROOT(
            "1.4 M8 14.6V4M8 13.2C8 10.6 2.9 12 2.9 9.2M8 13.2C8 10.6 13.1 12 13.1 9.2"
                    + "M8 9C8 6.8 4.3 7.6 4.3 5.4M8 9C8 6.8 11.7 7.6 11.7 5.4",
            "disc 2.9 8 1.7",
            "disc 13.1 8 1.7",
            "disc 4.3 4.2 1.7",
            "disc 11.7 4.2 1.7",
            "disc 8 2.4 1.7"),
    UNIT("box 1.5 1.75 2.5 12.5 11 2.75", "1.4 M4.7 5.7H8.2", "block 4.1 7.6 3.4 3.3 .8", "block 8.5 7.6 3.4 3.3 .8"),
    ACCOUNT(
            "1.5 M2.75 13.5V5.4A2.4 2.4 0 0 1 5.15 3H10.85A2.4 2.4 0 0 1 13.25 5.4V13.5Z",
            "fill M6.1 13.5V9.9A1.9 1.9 0 0 1 9.9 9.9V13.5Z"),
    SCP("2 M2.4 2.6V13.6M13.6 2.6V13.6", "flat 1.4 M2.4 5H13.6M2.4 11.4H13.6M2.9 11L13.1 5.4"),
    RCP(
            "2 M2.2 2.6V13.6",
            "flat 1.4 M2.2 5H8.6M2.2 11.4H7.4M2.6 11L8.4 6.6",
            "1.3 M9 6C9 4.7 14.4 4.7 14.4 6V11.6C14.4 12.9 9 12.9 9 11.6ZM9 6C9 7.3 14.4 7.3 14.4 6"),
    USER("ring 1.5 8 5.3 2.7", "1.5 M2.9 13.4C3.1 10.7 5.2 9.6 8 9.6S12.9 10.7 13.1 13.4Z"),
    GROUP(
            "ring 1.4 5.7 5.5 2.3",
            "1.4 M1.3 12.9C1.5 10.5 3.3 9.5 5.7 9.5S9.9 10.5 10.1 12.9Z",
            "1.4 M9.6 3.4A2.3 2.3 0 1 1 10.2 7.7M11.2 9.6C13.3 9.8 14.6 10.8 14.8 12.9H12.6"),
    ROLE(
            "1.5 M4.1 10.9C4.1 6.4 4.4 3.6 6.2 3.4C7 3.3 7.4 4 8 4S9 3.3 9.8 3.4C11.6 3.6 11.9 6.4 11.9 10.9",
            "1.6 M1.4 10.6C3 12.4 13 12.4 14.6 10.6",
            "flat 1.3 M4.3 8.4C6.2 9.1 9.8 9.1 11.7 8.4"),
    POLICY("1.5 M3.4 2.4H9.6L12.6 5.4V13.6H3.4Z", "1.4 M5.8 8H10.2M5.8 10.7H8.8"),
    RESOURCE("1.5 M2.9 4.3C2.9 2.2 13.1 2.2 13.1 4.3V11.7C13.1 13.8 2.9 13.8 2.9 11.7ZM2.9 4.3C2.9 6.4 13.1 6.4 13.1"
            + " 4.3"),
    NOTE("1.5 M2.9 2.9H13.1V9.6L9.6 13.1H2.9ZM13.1 9.6H9.6V13.1"),
    LOCK("block 3.6 7.2 8.8 6.2 1.6", "flat 1.5 M5.4 7.2V5.4A2.6 2.6 0 0 1 10.6 5.4V7.2"),
    BOLT("fill M8.8 1.8L3.6 9H7.4L6.8 14.2L12.2 6.8H8.4Z");

    /// The side of the square glyphs are drawn in.
    public static final double GRID = 16;

    private final String drawing;

    Glyph(String... lines) {
        drawing = String.join("\n", lines);
    }

    /// The pieces in one colour, to be painted in order.
    public List<Piece> pieces(Token color) {
        return Coloured.in(color, this);
    }

    /// The glyph with its upper left corner at a point, `size` wide.
    public Shape at(double x, double y, double size, Token color) {
        return new Shape.Symbol(pieces(color), x, y, size / GRID);
    }

    private static Piece piece(String line) {
        var word = line.substring(0, line.indexOf(' '));
        var rest = line.substring(word.length() + 1);
        return switch (word) {
            case "fill" -> Piece.filled(Outline.parse(rest), Token.INK);
            case "disc" -> Piece.filled(circle(numbers(rest), 0), Token.INK);
            case "ring" -> {
                var n = numbers(rest);
                yield Piece.stroked(circle(n, 1), Stroke.round(Token.INK, n[0]));
            }
            case "block" -> Piece.filled(box(numbers(rest), 0), Token.INK);
            case "box" -> {
                var n = numbers(rest);
                yield Piece.stroked(box(n, 1), Stroke.of(Token.INK, n[0]));
            }
            case "flat" -> {
                var width = rest.substring(0, rest.indexOf(' '));
                yield Piece.stroked(
                        Outline.parse(rest.substring(width.length() + 1)),
                        Stroke.of(Token.INK, Double.parseDouble(width)));
            }
            default -> Piece.stroked(Outline.parse(rest), Stroke.round(Token.INK, Double.parseDouble(word)));
        };
    }

    private static Outline circle(double[] n, int from) {
        return Outline.circle(n[from], n[from + 1], n[from + 2]);
    }

    private static Outline box(double[] n, int from) {
        return Outline.box(n[from], n[from + 1], n[from + 2], n[from + 3], n[from + 4]);
    }

    private static double[] numbers(String text) {
        var words = text.split(" ", -1);
        var numbers = new double[words.length];
        for (var i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    /// All glyphs in all colours, made once; outlines are shared.
    private static final class Coloured {
        private static final Map<Token, Map<Glyph, List<Piece>>> PIECES = new EnumMap<>(Token.class);

        static {
            for (var token : Token.values()) {
                PIECES.put(token, new EnumMap<>(Glyph.class));
            }
            for (var glyph : Glyph.values()) {
                var drawn = glyph.drawing.lines().map(Glyph::piece).toList();
                PIECES.forEach((token, glyphs) -> glyphs.put(
                        glyph, drawn.stream().map(piece -> in(token, piece)).toList()));
            }
        }

        static List<Piece> in(Token color, Glyph glyph) {
            return PIECES.getOrDefault(color, Map.of()).getOrDefault(glyph, List.of());
        }

        private static Piece in(Token token, Piece piece) {
            var fill = piece.fill() == Token.NONE ? Token.NONE : token;
            var stroke = piece.stroke().isVisible() ? piece.stroke().with(token) : Stroke.NONE;
            return new Piece(piece.outline(), fill, stroke);
        }
    }
}
