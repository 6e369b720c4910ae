package dev.espalier.diagram;

import java.util.ArrayList;

/// Draws the root.
final class RootFace {
    /// The least height of the root's block, in pixels.
    static final double BLOCK = 22;

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
    }

    /// A block as wide as its name needs, standing where the figure ends.
    private void block(Figure figure) {
        var px = ink.scale().px();
        var size = 12 * px;
        var name = Fonts.elide(Face.SEMI_BOLD, size, figure.entity().name(), 140 * px);
        var width = Math.max(figure.bounds().width(), Fonts.width(Face.SEMI_BOLD, size, name) + 24 * px);
        var height = Math.max(figure.bounds().height(), BLOCK * px);
        var x = figure.bounds().centerX();
        var y = figure.bounds().maxY() - height;
        ink.box(x - width / 2, y, width, height, 5 * px, Token.ROOT, Stroke.NONE);
        ink.text(x, y + height / 2 + size * 0.35, name, Face.SEMI_BOLD, size, Token.ON_ROOT, Shape.Anchor.MIDDLE);
    }

    private void name(Figure figure) {
        var bounds = figure.bounds();
        var size = ink.scale().name(15);
        ink.box(bounds, figure.radius(), Token.ROOT, Stroke.NONE);
        ink.glyph(Glyph.ROOT, bounds.x() + 14, bounds.centerY() - 11, 22, Token.ON_ROOT);
        card.name(figure, bounds.x() + 46, bounds.centerY() + size * 0.36, size, Token.ON_ROOT, bounds.width() - 60);
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
        card.name(figure, x, bounds.y() + 25.5 * k, ink.scale().name(15), Token.ON_ROOT, max - idWidth);
        ink.elided(
                x,
                bounds.y() + 44.5 * k,
                counts(figure, ink.level()),
                Face.REGULAR,
                ink.scale().text(12),
                Token.ON_ROOT_2,
                max);
        if (isFull) {
            ink.text(
                    bounds.maxX() - 14 * k,
                    bounds.y() + 24.5 * k,
                    id,
                    Face.MONO,
                    idSize,
                    Token.ON_ROOT_2,
                    Shape.Anchor.END);
        }
        card.chips(figure);
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
