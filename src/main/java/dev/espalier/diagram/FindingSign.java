package dev.espalier.diagram;

import dev.espalier.diagram.Handles.Spot;
import dev.espalier.policy.Severity;
import java.util.List;

/// The triangle at the upper right of a figure that something was found about: hollow for a warning, solid for an
/// error. It stands there from the level of names on; where the path of an answer ends it gives way to the verdict. On
/// small cards, in which nothing but a name has room, it rides on the corner.
final class FindingSign {
    private static final Outline TRIANGLE = Outline.parse("M0 -10.6L11.4 9.4H-11.4Z");
    private static final Outline STEM = Outline.parse("M0 -4L0 2.2");
    private static final Outline POINT = Outline.circle(0, 6, 1.5);
    private static final double SIZE = 14.5;
    private static final double ROOM = 20;
    private static final double BESIDE_VERDICT = 24;
    private static final double BESIDE_KNOB = 30;
    private static final double BESIDE_BROKEN = 17;
    private static final double ON_CORNER = 3;
    private static final double ROOM_ON_CORNER = 6;

    private FindingSign() {}

    /// Where it stands; in a card in its first line, in small cards half way up.
    ///
    /// @param isBesideVerdict whether a verdict stands in the corner
    /// @param isBroken whether the disc of a broken claim lies on the corner
    static Spot spot(Figure figure, Level level, Scale scale, boolean isBesideVerdict, boolean isBroken) {
        var bounds = figure.bounds();
        var by = unit(level, scale);
        if (isOnCorner(figure, level)) {
            var beside = isBroken ? BESIDE_BROKEN : ON_CORNER;
            return new Spot(bounds.maxX() - beside * by, bounds.y() + ON_CORNER * by);
        }
        var verdict = isBesideVerdict && !figure.kind().isOpened() ? BESIDE_VERDICT * by : 0;
        var knob =
                figure.kind().isBox() && level.isAtLeast(Level.CARD) && Handles.hasKnob(figure) ? BESIDE_KNOB * by : 0;
        return new Spot(bounds.maxX() - 17 * by - verdict - knob, y(figure, level, by));
    }

    private static boolean isOnCorner(Figure figure, Level level) {
        return level == Level.NAME
                && !figure.kind().isBox()
                && !figure.kind().isOpened()
                && !figure.kind().isRoot();
    }

    private static double y(Figure figure, Level level, double by) {
        var bounds = figure.bounds();
        if (figure.kind().isBox()) {
            return bounds.y() + Metrics.BOX_HEADER / 2;
        }
        if (figure.kind().isOpened()) {
            return bounds.y() + 21.5;
        }
        return level.isAtLeast(Level.CARD) ? bounds.y() + 19.5 * by : bounds.centerY();
    }

    /// Whether a figure has room for it.
    static boolean isShown(Level level) {
        return level.isAtLeast(Level.NAME);
    }

    /// How much of a line of text it takes from the right.
    static double room(Figure figure, Level level, Scale scale) {
        return (isOnCorner(figure, level) ? ROOM_ON_CORNER : ROOM) * unit(level, scale);
    }

    static double size(Level level, Scale scale) {
        return SIZE * unit(level, scale);
    }

    private static double unit(Level level, Scale scale) {
        return level.isAtLeast(Level.CARD) ? scale.content() : scale.px();
    }

    static Shape at(List<Piece> pieces, Spot spot, double size) {
        return new Shape.Symbol(pieces, spot.x(), spot.y(), size / Mark.GRID);
    }

    /// @param color what it is drawn with
    /// @param ground what it is drawn on
    static List<Piece> pieces(Severity severity, Token color, Token ground) {
        var isError = severity == Severity.ERROR;
        var signs = isError ? ground : color;
        return List.of(
                new Piece(TRIANGLE, isError ? color : ground, Stroke.round(color, 2.3)),
                Piece.stroked(STEM, Stroke.round(signs, 2.6)),
                Piece.filled(POINT, signs));
    }
}
