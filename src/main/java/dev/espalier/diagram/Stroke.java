package dev.espalier.diagram;

/// How a line is drawn. Solid strokes have `dash` 0.
///
/// @param round whether ends and corners are round; otherwise ends are cut and corners mitred
public record Stroke(Token token, double width, double dash, double gap, boolean round) {
    public static final Stroke NONE = new Stroke(Token.NONE, 0, 0, 0, false);

    public static Stroke of(Token token, double width) {
        return new Stroke(token, width, 0, 0, false);
    }

    public static Stroke round(Token token, double width) {
        return new Stroke(token, width, 0, 0, true);
    }

    public static Stroke dashed(Token token, double width, double dash, double gap) {
        return new Stroke(token, width, dash, gap, false);
    }

    /// Round dots of diameter `width`, one every `every`.
    public static Stroke dotted(Token token, double width, double every) {
        return new Stroke(token, width, 0.1, every, true);
    }

    public boolean isVisible() {
        return token != Token.NONE;
    }

    public boolean isDashed() {
        return gap > 0;
    }

    public Stroke with(Token changed) {
        return new Stroke(changed, width, dash, gap, round);
    }

    /// The same stroke with all lengths multiplied.
    public Stroke scaled(double by) {
        return by == 1 || !isVisible() ? this : new Stroke(token, width * by, dash * by, gap * by, round);
    }
}
