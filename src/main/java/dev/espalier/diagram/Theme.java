package dev.espalier.diagram;

/// A set of colours for all tokens.
public enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    /// The colour as `0xAARRGGBB`.
    public int argb(Token token) {
        return token.argb(this);
    }

    /// The colour as CSS writes it: `#rrggbb`, or `#rrggbbaa` when it is not opaque.
    public String css(Token token) {
        var argb = argb(token);
        var alpha = argb >>> 24;
        var rgb = argb & 0xFFFFFF;
        return alpha == 0xFF ? "#%06X".formatted(rgb) : "#%06X%02X".formatted(rgb, alpha);
    }

    /// How much of a faded group is left, from 0 to 1.
    public double opacity(Fade fade) {
        return switch (fade) {
            case OFF_PATH -> this == CONTRAST ? 0.7 : 0.5;
            case TOOK_NO_PART -> this == CONTRAST ? 0.7 : 0.45;
            case GHOST -> 0.96;
        };
    }
}
