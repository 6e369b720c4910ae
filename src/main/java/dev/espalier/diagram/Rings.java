package dev.espalier.diagram;

/// Draws what lies around figures: selection, drop targets, landing places.
final class Rings {
    private Rings() {}

    static void selection(Ink ink, Bounds bounds, double radius) {
        var gap = 5 * ink.scale().line();
        ink.box(bounds.grow(gap), radius + gap, Token.NONE, ink.stroke(Token.INK, 2));
    }

    /// Lies outside of the ring of a selection, so that both can be seen.
    ///
    /// @param isSure whether what was found surely suits
    static void found(Ink ink, Bounds bounds, double radius, boolean isSure) {
        var gap = 8 * ink.scale().line();
        var ring = isSure ? ink.stroke(Token.INK_12, 6) : ink.dashedStroke(Token.MUTED, 1.5, 5, 5);
        ink.box(bounds.grow(gap), radius + gap, Token.NONE, ring);
    }

    static void legal(Ink ink, Bounds bounds, double radius) {
        var line = ink.scale().line();
        ink.box(bounds.grow(13 * line), radius + 13 * line, Token.NONE, ink.stroke(Token.INK_12, 8));
        ink.box(bounds.grow(5 * line), radius + 5 * line, Token.NONE, ink.stroke(Token.INK, 2.5));
    }

    static void illegal(Ink ink, Bounds bounds, double radius) {
        var step = 8 * ink.scale().line();
        ink.path(Hatch.lines(bounds, radius, step), Token.NONE, ink.stroke(Token.INK_12, 3));
        ink.box(bounds, radius, Token.NONE, ink.dashedStroke(Token.INK, 1.5, 3, 3));
    }

    static void landing(Ink ink, Feedback.Landing landing) {
        var bounds = landing.bounds();
        ink.box(bounds, Metrics.ACCOUNT_RADIUS, Token.INK_8, ink.dashedStroke(Token.INK, 1.5, 5, 4));
        label(ink, bounds, landing.label());
    }

    static void leftBehind(Ink ink, Figure figure) {
        var border = ink.dashedStroke(Token.STRONG, 1.25, 2, 4);
        if (figure.kind().isBox()) {
            ink.box(figure.bounds(), figure.radius(), figure.ground(), border);
            return;
        }
        ink.box(figure.bounds(), figure.radius(), figure.surroundings(), border);
        label(ink, figure.bounds(), Texts.of("left.behind", figure.entity().name()));
    }

    static void marquee(Ink ink, Bounds bounds) {
        ink.box(bounds, 0, Token.INK_8, ink.dashedStroke(Token.INK, 1, 3, 3));
    }

    private static void label(Ink ink, Bounds bounds, String label) {
        var size = ink.scale().text(12);
        if (ink.level().isAtLeast(Level.NAME) && bounds.width() > 4 * size) {
            var shown = Fonts.elide(Face.MEDIUM, size, label, bounds.width() - size);
            ink.text(
                    bounds.centerX(),
                    bounds.centerY() + size * 0.35,
                    shown,
                    Face.MEDIUM,
                    size,
                    Token.MUTED,
                    Shape.Anchor.MIDDLE);
        }
    }
}
