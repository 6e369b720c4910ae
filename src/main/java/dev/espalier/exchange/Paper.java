package dev.espalier.exchange;

/// Sizes of paper: ISO 216 and the North American ones.
public enum Paper {
    A4(210, 297),
    A3(297, 420),
    A2(420, 594),
    A1(594, 841),
    A0(841, 1189),
    LETTER(215.9, 279.4),
    LEGAL(215.9, 355.6),
    TABLOID(279.4, 431.8);

    private static final double POINTS = 72 / 25.4;

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// A length in points, of which an inch has 72.
    static double points(double millimetres) {
        return millimetres * POINTS;
    }

    /// The shorter side, in points.
    public double shortSide() {
        return points(width);
    }

    /// The longer side, in points.
    public double longSide() {
        return points(height);
    }

    /// Which way the paper lies.
    public enum Orientation {
        /// Whichever shows the drawing larger, or takes fewer pages.
        AUTO,
        PORTRAIT,
        LANDSCAPE
    }
}
