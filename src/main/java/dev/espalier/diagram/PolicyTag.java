package dev.espalier.diagram;

/// Draws how many policies are attached to a figure, where there is no room for their chips: their glyph and their
/// number, at the place where the chips will be, in the colour of what they did.
final class PolicyTag {
    private static final double HEIGHT = 15;
    private static final double GLYPH = 10;

    private final CardFace card;
    private final Ink ink;

    PolicyTag(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    /// @param top where the line of chips begins
    void paint(Figure figure, double x, double top) {
        if (!figure.hasChipLine() || !card.draws(Overlay.POLICIES)) {
            return;
        }
        var px = ink.scale().px();
        var attached = Attachments.of(figure.entity());
        var count = Integer.toString(attached.size());
        var stops = card.signal(figure, Token.STRONG) == Token.STOP;
        var size = ink.scale().text(11);
        var width = Fonts.width(Face.SEMI_BOLD, size, count) + (GLYPH + 13) * px;
        var middle = Math.min(top + Metrics.CHIP_LINE * 0.4, top + Metrics.CHIP_LINE - (HEIGHT / 2 + 3) * px);
        var tag = new Bounds(x, middle - HEIGHT / 2 * px, width, HEIGHT * px);
        ink.box(
                tag,
                4 * px,
                stops ? Token.STOP_BG : Token.SURFACE,
                stops ? ink.stroke(Token.STOP, 1.25) : ink.stroke(Token.STRONG, 1));
        var color = stops ? Token.STOP_TEXT : Token.INK;
        var glyph = attached.getFirst().kind().glyph();
        ink.glyph(glyph, tag.x() + 5 * px, middle - GLYPH / 2 * px, GLYPH * px, stops ? color : Token.MUTED);
        ink.text(tag.x() + (GLYPH + 8) * px, middle + size * 0.36, count, Face.SEMI_BOLD, size, color);
    }
}
