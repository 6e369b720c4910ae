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
            var least = 11 * ink.scale().px();
            var space = new NameLines.Space(head.width(), size, least, 0);
            card.name(figure, space, head.x(), head.centerY(), Token.INK);
        }
    }

    private void name(Figure figure) {
        var head = Handles.head(figure, ink.level(), ink.scale());
        card.name(
                figure,
                card.space(14, head.width() - card.findingRoom(figure), 0),
                head.x(),
                head.centerY(),
                Token.INK);
        new PolicyTag(card).paint(figure, head.x(), head.maxY());
        card.finding(figure);
    }

    private void full(Figure figure) {
        var k = ink.k();
        var head = Handles.head(figure, ink.level(), ink.scale());
        var y = figure.bounds().y();
        var isRoot = figure.kind().isRoot();
        ink.glyph(isRoot ? Glyph.ROOT : Glyph.UNIT, head.x(), y + 15 * k, 17 * k, Token.INK);
        var x = head.x() + Handles.HEAD_GLYPH * k;
        var room = head.maxX() - x - card.findingRoom(figure);
        var lines = card.lines(figure, card.space(isRoot ? 15 : 14, room, 0));
        card.name(figure, lines, x, y + 23.5 * k, Token.INK);
        var name = lines.width() + 12 * k;
        var counts = card.counts(figure, () -> isRoot ? RootFace.counts(figure, ink.level()) : UnitFace.counts(figure));
        card.parts(counts, x + name, y + 28.5 * k, Token.MUTED, room - name);
        card.chips(figure);
        card.finding(figure);
        if (Handles.hasKnob(figure)) {
            new UnitFace(card).knob(figure);
        }
    }
}
