package dev.espalier.diagram;

/// Draws a dashed arrow from one figure or row to another.
final class Arrow {
    static final double LENGTH = 6;
    static final double SIDE_STEP = 44;

    private final Ink ink;

    Arrow(Ink ink) {
        this.ink = ink;
    }

    /// Leaves and arrives sideways: towards each other, or around on the right where one stands above the other.
    void between(Bounds from, Bounds to) {
        var goesRight = from.maxX() <= to.x();
        var goesLeft = to.maxX() <= from.x();
        var x1 = goesLeft ? from.x() : from.maxX();
        var x2 = goesRight ? to.x() : to.maxX();
        var side = goesRight ? -1 : 1;
        var arrow = LENGTH * ink.scale().line();
        var end = x2 + side * arrow;
        var bend = goesRight || goesLeft ? Math.max(SIDE_STEP, Math.abs(x2 - x1) / 2) : SIDE_STEP;
        var out = goesLeft ? -bend : bend;
        var outline = Outline.builder()
                .moveTo(x1, from.centerY())
                .curveTo(x1 + out, from.centerY(), end + side * bend, to.centerY(), end, to.centerY())
                .build();
        ink.path(outline, Token.NONE, ink.dashedStroke(Token.INK, 1.5, 6, 4));
        head(x2, to.centerY(), side * arrow);
    }

    /// The point of an arrow at a spot.
    ///
    /// @param back how far it reaches back, to the right when positive
    void head(double x, double y, double back) {
        var half = Math.abs(back) * 0.6;
        var outline = Outline.builder()
                .moveTo(x, y)
                .lineTo(x + back, y - half)
                .lineTo(x + back, y + half)
                .close()
                .build();
        ink.path(outline, Token.INK, Stroke.NONE);
    }
}
