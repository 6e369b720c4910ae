package dev.espalier.diagram;

import dev.espalier.access.Gate;
import dev.espalier.access.Shade;
import dev.espalier.access.Verdict;
import dev.espalier.policy.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The signs of answers: shape first, colour second. Drawn in a square of 24 around the point they are placed at.
public enum Mark {
    PASS,
    /// Some of several actions are allowed.
    PARTLY,
    DENY,
    SILENT,
    DEPENDS,
    NO_ANSWER,
    DOES_NOT_APPLY,
    DASH,
    YES,
    NO,
    /// A finding that AWS would refuse.
    ERROR,
    /// A finding that is only odd.
    WARNING;

    /// The side of the square marks are drawn in.
    public static final double GRID = 24;

    private static final Map<Mark, Drawing> DRAWINGS = new EnumMap<>(Mark.class);

    static {
        for (var mark : values()) {
            DRAWINGS.put(mark, draw(mark));
        }
    }

    private record Drawing(Outline clearing, List<Piece> pieces) {
        private Drawing(Outline clearing, Piece... pieces) {
            this(clearing, List.of(pieces));
        }
    }

    private static Drawing draw(Mark mark) {
        var disc = Outline.circle(0, 0, 8);
        return switch (mark) {
            case PASS ->
                new Drawing(
                        Outline.circle(0, 0, 11),
                        Piece.filled(Outline.circle(0, 0, 11.5), Token.PASS),
                        line("M-5.2 .4L-1.5 4.1L5.4 -3.9", Token.ON, 2.9));
            case PARTLY ->
                new Drawing(
                        Outline.circle(0, 0, 11),
                        new Piece(Outline.circle(0, 0, 10), Token.SURFACE, Stroke.of(Token.PASS, 2.4)),
                        Piece.filled(Outline.parse("M0 -10A10 10 0 0 0 0 10Z"), Token.PASS));
            case DENY ->
                new Drawing(
                        octagon(),
                        new Piece(octagon(), Token.STOP, Stroke.round(Token.STOP, 1)),
                        line("M-4.4 -4.4L4.4 4.4M4.4 -4.4L-4.4 4.4", Token.ON, 3.1));
            case SILENT -> silent();
            case DEPENDS -> depends();
            case NO_ANSWER -> noAnswer();
            case DOES_NOT_APPLY ->
                new Drawing(
                        disc,
                        new Piece(
                                Outline.circle(0, 0, 8.2), Token.SURFACE, new Stroke(Token.STRONG, 2, 0.1, 4.2, true)));
            case DASH -> new Drawing(disc, line("M-5 0L5 0", Token.FAINT, 2.2));
            case ERROR -> new Drawing(disc, FindingSign.pieces(Severity.ERROR, Token.INK, Token.SURFACE));
            case WARNING -> new Drawing(disc, FindingSign.pieces(Severity.WARNING, Token.INK, Token.SURFACE));
            case YES -> new Drawing(disc, line("M-6 .6L-1.8 4.8L6.4 -4.6", Token.INK, 2.6));
            case NO -> new Drawing(disc, line("M-5 -5L5 5M5 -5L-5 5", Token.INK, 2.6));
        };
    }

    private static Drawing silent() {
        var box = Outline.box(-10.4, -10.4, 20.8, 20.8, 3.2);
        return new Drawing(
                Outline.box(-10, -10, 20, 20, 3),
                new Piece(box, Token.SURFACE, Stroke.of(Token.STOP, 2.4)),
                Piece.stroked(Outline.circle(0, 0, 4.7), Stroke.of(Token.STOP, 2.2)),
                line("M-6 6L6 -6", Token.STOP, 2.2));
    }

    private static Drawing depends() {
        return new Drawing(
                Outline.parse("M0 -13L13 0L0 13L-13 0Z"),
                Piece.filled(Outline.parse("M0 -13L-13 0L0 13Z"), Token.PASS),
                Piece.filled(Outline.parse("M0 -13L13 0L0 13Z"), Token.STOP),
                line("M-3.1 -3.2A3.2 3.2 0 1 1 1.9 -.5C.6 .4 0 1 0 2.4", Token.ON, 2.6),
                Piece.filled(Outline.circle(0, 6.3, 1.7), Token.ON));
    }

    private static Drawing noAnswer() {
        var triangle = Outline.parse("M0 -10.6L11.4 9.4H-11.4Z");
        return new Drawing(
                Outline.parse("M0 -10L11 9H-11Z"),
                new Piece(triangle, Token.SURFACE, Stroke.round(Token.INK, 2.3)),
                line("M0 -4L0 2.2", Token.INK, 2.4),
                Piece.filled(Outline.circle(0, 6, 1.5), Token.INK));
    }

    private Drawing drawing() {
        return Objects.requireNonNull(DRAWINGS.get(this));
    }

    public List<Piece> pieces() {
        return drawing().pieces();
    }

    /// The mark with its middle at a point, `size` wide.
    public Shape at(double x, double y, double size) {
        return new Shape.Symbol(pieces(), x, y, size / GRID);
    }

    /// A clear ring of the ground's colour to lie under the mark, where it sits on a line.
    public Shape clearing(double x, double y, double size, Token ground) {
        var piece = new Piece(drawing().clearing(), ground, Stroke.round(ground, 7));
        return new Shape.Symbol(List.of(piece), x, y, size / GRID);
    }

    public static Mark of(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> PASS;
            case EXPLICITLY_DENIED -> DENY;
            case IMPLICITLY_DENIED -> SILENT;
            case DEPENDS -> DEPENDS;
            case NO_ANSWER -> NO_ANSWER;
        };
    }

    public static Mark of(Shade shade) {
        return switch (shade) {
            case ALLOWED -> PASS;
            case PARTLY -> PARTLY;
            case DEPENDS -> DEPENDS;
            case NO_ANSWER -> NO_ANSWER;
            case SILENT -> SILENT;
            case DENIED -> DENY;
            case NONE -> DASH;
            case NOBODY -> DOES_NOT_APPLY;
        };
    }

    public static Mark of(Severity severity) {
        return severity == Severity.ERROR ? ERROR : WARNING;
    }

    public static Mark of(Gate.State state) {
        return switch (state) {
            case PASSES -> PASS;
            case STOPS_DENY -> DENY;
            case STOPS_SILENT -> SILENT;
            case DOES_NOT_APPLY -> DOES_NOT_APPLY;
            case DEPENDS -> DEPENDS;
            case UNKNOWN -> NO_ANSWER;
            case NOT_NEEDED -> DASH;
        };
    }

    private static Piece line(String path, Token color, double width) {
        return Piece.stroked(Outline.parse(path), Stroke.round(color, width));
    }

    private static Outline octagon() {
        return Outline.parse("M-5 -12L5 -12L12 -5L12 5L5 12L-5 12L-12 5L-12 -5Z");
    }
}
