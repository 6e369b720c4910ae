package dev.espalier.diagram;

import dev.espalier.design.Flow;
import java.util.ArrayList;

/// Draws the root.
final class RootFace {
    /// The least height of the root's block, in pixels.
    private static final double BLOCK = 22;
    /// The height that is needed for a name in two lines.
    private static final double FOR_TWO_LINES = 40;

    private final CardFace card;
    private final Ink ink;

    RootFace(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    void paint(Figure figure) {
        switch (ink.level()) {
            case DOT, BLOCK -> block(figure);
            case NAME -> name(figure);
            case CARD, FULL -> full(figure);
        }
        if (ink.level().isAtLeast(Level.NAME)) {
            card.heat().ifPresent(heat -> heat.shares(figure));
        }
    }

    private void block(Figure figure) {
        var px = ink.scale().px();
        var size = 12 * px;
        var at = block(ink, figure);
        var y = at.centerY() + size * 0.35;
        ink.box(at, 5 * px, Token.ROOT, Stroke.NONE);
        ink.text(at.centerX(), y, blockName(ink, figure), Face.SEMI_BOLD, size, Token.ON_ROOT, Shape.Anchor.MIDDLE);
    }

    /// The root where it is small: a block as large as its name needs, standing where the figure ends and edges begin.
    static Bounds block(Ink ink, Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var needed = Fonts.width(Face.SEMI_BOLD, 12 * px, blockName(ink, figure)) + 24 * px;
        var width = Math.max(bounds.width(), needed);
        var height = Math.max(bounds.height(), BLOCK * px);
        return figure.flow() == Flow.LEFT_RIGHT
                ? new Bounds(bounds.maxX() - width, figure.portY() - height / 2, width, height)
                : new Bounds(bounds.centerX() - width / 2, bounds.maxY() - height, width, height);
    }

    private static String blockName(Ink ink, Figure figure) {
        var px = ink.scale().px();
        return Fonts.elide(Face.SEMI_BOLD, 12 * px, figure.entity().name(), 140 * px);
    }

    private void name(Figure figure) {
        var bounds = figure.bounds();
        var max = bounds.width() - 54 - card.findingRoom(figure);
        var middle = bounds.y() + Metrics.ROOT_HEIGHT / 2;
        ink.box(bounds, figure.radius(), Token.ROOT, Stroke.NONE);
        ink.glyph(Glyph.ROOT, bounds.x() + 14, middle - 11, 22, Token.ON_ROOT);
        card.name(figure, card.space(15, max, Metrics.ROOT_HEIGHT), bounds.x() + 46, middle, Token.ON_ROOT);
        new PolicyTag(card).paint(figure, bounds.x() + 46, bounds.y() + Metrics.ROOT_HEIGHT);
        card.finding(figure, Token.ON_ROOT, Token.ROOT);
    }

    private void full(Figure figure) {
        var k = ink.k();
        var bounds = figure.bounds();
        ink.box(bounds, figure.radius(), Token.ROOT, Stroke.NONE);
        ink.glyph(Glyph.ROOT, bounds.x() + 14 * k, bounds.y() + 12 * k, 18 * k, Token.ON_ROOT);
        var x = bounds.x() + 42 * k;
        var isFull = ink.level() == Level.FULL;
        var id = isFull ? figure.id().toString() : "";
        var idSize = ink.scale().text(10.5);
        var idWidth = isFull ? Fonts.width(Face.MONO, idSize, id) + 12 * k : 0;
        var max = bounds.maxX() - x - 14 * k;
        var space = card.space(15, max - card.findingRoom(figure), FOR_TWO_LINES * k);
        var beside = NameLines.whole(figure.entity().name(), space.wide(space.width() - idWidth));
        var lines = beside.orElseGet(() -> card.lines(figure, space));
        card.name(figure, lines, x, bounds.y() + (lines.isOne() ? 20 : 21) * k, Token.ON_ROOT);
        var counts = card.counts(figure, () -> counts(figure, ink.level()));
        card.parts(counts, x, bounds.y() + (lines.isOne() ? 44.5 : 52) * k, Token.ON_ROOT_2, max);
        if (isFull && beside.isPresent()) {
            ink.text(
                    bounds.maxX() - 14 * k - card.findingRoom(figure),
                    bounds.y() + 24.5 * k,
                    id,
                    Face.MONO,
                    idSize,
                    Token.ON_ROOT_2,
                    Shape.Anchor.END);
        }
        card.chips(figure);
        card.finding(figure, Token.ON_ROOT, Token.ROOT);
    }

    static String counts(Figure figure, Level level) {
        var parts = new ArrayList<String>();
        parts.add(Texts.of("count.accounts", figure.tally().accounts()));
        if (figure.tally().units() > 0) {
            parts.add(Texts.of("count.units", figure.tally().units()));
        }
        if (level == Level.FULL) {
            parts.add(Texts.of("count.people", figure.tally().people()));
        }
        return String.join(Texts.of("count.separator"), parts);
    }
}
