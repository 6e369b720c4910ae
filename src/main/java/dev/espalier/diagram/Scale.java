package dev.espalier.diagram;

/// How large things are drawn in canvas units at a zoom.
///
/// Text follows the zoom between 11 pixels and 125 % of its size; beyond that the room goes to details, and once
/// they are all there everything grows with the zoom again.
record Scale(double zoom) {
    private static final double GROWTH = 1.25;
    private static final double SMALLEST_TEXT = 11;
    private static final double SMALLEST_NAME = 12;
    /// From this zoom on nothing is left that more room could be given to.
    private static final double ALL_DETAILS = 2.75;
    /// How much smaller a name may be written before it is cut.
    private static final double SHRINK = 0.78;

    /// A pixel of the screen.
    double px() {
        return 1 / zoom;
    }

    /// The size of what stands in a figure: 1 up to 125 %, then it stops growing until all details are there.
    double content() {
        return Math.min(1, growth() / zoom);
    }

    /// The largest size of contents on the screen.
    private double growth() {
        return GROWTH * Math.max(1, zoom / ALL_DETAILS);
    }

    /// The width of lines: never thinner than at 100 %, never thicker than contents are large.
    double line() {
        return zoom < 1 ? px() : content();
    }

    double text(double size) {
        return Math.clamp(size * zoom, SMALLEST_TEXT, size * growth()) / zoom;
    }

    double name(double size) {
        return Math.clamp(size * zoom, SMALLEST_NAME, size * growth()) / zoom;
    }

    /// The size of a name that would otherwise have to be cut.
    double smallName(double size) {
        return Math.min(name(size), Math.max(SMALLEST_TEXT / zoom, SHRINK * name(size)));
    }
}
