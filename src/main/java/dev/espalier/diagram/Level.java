package dev.espalier.diagram;

/// How much of a figure is drawn. It follows the width of a folded account on the screen.
public enum Level {
    /// Squares and bars.
    DOT(0),
    /// Boxes without names, units with theirs.
    BLOCK(22),
    /// Names.
    NAME(58),
    /// Names, counts, chips, rows.
    CARD(108),
    /// Everything.
    FULL(216);

    private static final double HYSTERESIS = 0.05;

    private final double from;

    Level(double pixels) {
        from = pixels / Metrics.ACCOUNT_WIDTH;
    }

    /// The level at this zoom, 1 being 100 %.
    public static Level at(double zoom) {
        var found = DOT;
        for (var level : values()) {
            if (zoom >= level.from) {
                found = level;
            }
        }
        return found;
    }

    /// The level at this zoom coming from another, which is kept a little beyond its border so that it does not
    /// flicker.
    public static Level at(double zoom, Level before) {
        var isNear = before == at(zoom / (1 + HYSTERESIS)) || before == at(zoom / (1 - HYSTERESIS));
        return isNear ? before : at(zoom);
    }

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
