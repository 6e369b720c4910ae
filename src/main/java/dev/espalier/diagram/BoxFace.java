package dev.espalier.diagram;

/// Draws the root and units as boxes around what belongs to them. What stands in the head of a box keeps clear of the
/// path of an answer: it ends before it or begins after it.
final class BoxFace {
    private static final double SMALLEST_HEAD = 13;

    private final CardFace card;
    private final Ink ink;

    BoxFace(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    void paint(Figure figure) {
        card.frame(figure, figure.radius(), figure.ground());
        switch (ink.level()) {
            case DOT, BLOCK -> small(figure);
            case NAME -> name(figure);
            case CARD, FULL -> full(figure);
        }
        card.heat().ifPresent(heat -> heat.shares(figure));
    }

    /// Whether a name has room in the head of a box.
    static boolean hasRoomForName(double zoom) {
        return Metrics.BOX_HEADER * zoom >= SMALLEST_HEAD;
    }

    private void small(Figure figure) {
        if (hasRoomForName(ink.scale().zoom())) {
            var head = Handles.head(figure, ink.level(), ink.scale());
            var size = 12 * ink.scale().px();
            card.name(figure, head.x(), head.centerY() + size * 0.36, size, Token.INK, head.width());
        }
    }

    private void name(Figure figure) {
        var head = Handles.head(figure, ink.level(), ink.scale());
        var size = ink.scale().name(14);
        var end = figure.bounds().maxX() - Handles.HEAD_LEFT - card.findingRoom(figure);
        var right = Math.min(head.maxX(), new UnitFace(card).policyCount(figure, end, head.centerY()));
        card.name(figure, head.x(), head.centerY() + size * 0.36, size, Token.INK, right - head.x());
        card.finding(figure);
    }

    private void full(Figure figure) {
        var k = ink.k();
        var head = Handles.head(figure, ink.level(), ink.scale());
        var y = figure.bounds().y();
        var isRoot = figure.kind().isRoot();
        ink.glyph(isRoot ? Glyph.ROOT : Glyph.UNIT, head.x(), y + 15 * k, 17 * k, Token.INK);
        var x = head.x() + Handles.HEAD_GLYPH * k;
        var size = ink.scale().name(isRoot ? 15 : 14);
        var room = head.maxX() - x - card.findingRoom(figure);
        card.name(figure, x, y + 28.5 * k, size, Token.INK, room);
        var name = Fonts.width(Face.SEMI_BOLD, size, figure.entity().name()) + 12 * k;
        if (room - name > 56 * k) {
            var small = ink.scale().text(12);
            var counts =
                    card.counts(figure, () -> isRoot ? RootFace.counts(figure, ink.level()) : UnitFace.counts(figure));
            ink.elided(x + name, y + 28.5 * k, counts, Face.REGULAR, small, Token.MUTED, room - name);
        }
        card.chips(figure);
        card.finding(figure);
        if (Handles.hasKnob(figure)) {
            new UnitFace(card).knob(figure);
        }
    }
}
