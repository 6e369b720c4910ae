package dev.espalier.diagram;

/// How large things are drawn in canvas units at a zoom.
///
/// Text follows the zoom between 11 pixels and 125 % of its size; beyond that the room goes to details.
record Scale(double zoom) {
    private static final double GROWTH = 1.25;
    private static final double SMALLEST_TEXT = 11;
    private static final double SMALLEST_NAME = 12;

    /// A pixel of the screen.
    double px() {
        return 1 / zoom;
    }

    /// The size of what stands in a figure: 1 up to 125 %, then it stops growing.
    double content() {
        return Math.min(1, GROWTH / zoom);
    }

    /// The width of lines: never thinner than at 100 %, never thicker than at 125 %.
    double line() {
        return zoom < 1 ? px() : content();
    }

    double text(double size) {
        return Math.clamp(size * zoom, SMALLEST_TEXT, size * GROWTH) / zoom;
    }

    double name(double size) {
        return Math.clamp(size * zoom, SMALLEST_NAME, size * GROWTH) / zoom;
    }
}
