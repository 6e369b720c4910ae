package dev.espalier.diagram;

import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;

/// Draws organizational units.
final class UnitFace {
    /// The height that is needed for a name in two lines.
    private static final double FOR_TWO_LINES = 36;

    private final CardFace card;
    private final Ink ink;

    UnitFace(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    void paint(Figure figure) {
        switch (ink.level()) {
            case DOT, BLOCK -> {
                if (figure.isNested()) {
                    block(figure);
                } else {
                    bar(figure);
                }
            }
            case NAME -> name(figure);
            case CARD, FULL -> full(figure);
        }
        if (ink.level().isAtLeast(Level.NAME) || figure.isNested()) {
            card.heat().ifPresent(heat -> heat.shares(figure));
        }
    }

    /// A bar with the name above it, as far as there is room.
    private void bar(Figure figure) {
        if (figure.flow() == Flow.LEFT_RIGHT) {
            lyingBar(figure);
            return;
        }
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var isFolded = figure.kind() == Figure.Kind.FOLDED_UNIT;
        var height = Math.min(5 * px, Metrics.OU_HEIGHT / 2);
        var width = ink.level() == Level.DOT ? Math.min(24 * px, bounds.width()) : bounds.width();
        var x = bounds.centerX() - width / 2;
        var y = barEnd(figure) - height;
        label(figure, y - 4 * px);
        ink.box(x, y, width, height, 1.5 * px, card.signal(figure, Token.MUTED), Stroke.NONE);
        card.heat().ifPresent(heat -> heat.shares(figure, new Bounds(x, y, width, height)));
        if (isFolded) {
            ink.box(x, y + height + 2 * px, width, 2 * px, px, Token.STRONG, Stroke.NONE);
        }
        card.verdict(figure, x + width + 8 * px, y, 12 * px);
    }

    /// Where the bar of a unit ends, and where the lines to what hangs under it begin while it is one. Siblings end
    /// at the same height, with chips or without.
    static double barEnd(Figure figure) {
        return figure.bounds().y() + Metrics.OU_HEIGHT;
    }

    /// Whether a figure is drawn as a bar that hangs.
    static boolean isHangingBar(Figure figure, Level level) {
        return figure.kind().isUnit()
                && !figure.isNested()
                && figure.flow() == Flow.TOP_DOWN
                && !level.isAtLeast(Level.NAME);
    }

    /// A bar on the line from the parent, with the name above it from where it begins: what is to its right is its own.
    private void lyingBar(Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var height = Math.min(5 * px, bounds.height() / 2);
        var width = ink.level() == Level.DOT ? Math.min(24 * px, bounds.width()) : bounds.width();
        var y = figure.gateY() - height / 2;
        ink.box(bounds.x(), y, width, height, 1.5 * px, card.signal(figure, Token.MUTED), Stroke.NONE);
        card.heat().ifPresent(heat -> heat.shares(figure, new Bounds(bounds.x(), y, width, height)));
        if (figure.kind() == Figure.Kind.FOLDED_UNIT) {
            ink.box(bounds.x() + width + 2 * px, y, 2 * px, height, px, Token.STRONG, Stroke.NONE);
        }
        var size = (ink.level() == Level.DOT ? 11 : 12) * px;
        var room = bounds.width() + Metrics.GAP_Y - Metrics.BUS;
        if (figure.room().height() >= 1.7 * size && room >= 30 * px) {
            var name = Fonts.elide(Face.SEMI_BOLD, size, figure.entity().name(), room);
            ink.text(bounds.x(), y - 4 * px, name, Face.SEMI_BOLD, size, Token.INK);
        }
        card.verdict(figure, bounds.x() + width + 8 * px, figure.gateY(), 12 * px);
    }

    /// A small card, in a box where there is no room beside it.
    private void block(Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        stack(figure);
        card.frame(figure, 3 * px, figure.ground());
        if (BoxFace.hasRoomForName(ink.scale().zoom())) {
            var space = new NameLines.Space(bounds.width() - 10 * px, 12 * px, 11 * px, bounds.height() - px);
            card.name(figure, space, bounds.x() + 6 * px, bounds.centerY(), Token.INK);
        }
        card.verdict(figure, bounds.maxX() - 12 * px, bounds.centerY(), Math.min(14 * px, bounds.height()));
    }

    private void label(Figure figure, double baseline) {
        var px = ink.scale().px();
        var room = Math.max(
                figure.room().width() + Metrics.GAP_SUBTREE - 4 * px,
                figure.bounds().width());
        if (room < 30 * px || Metrics.GAP_Y < 13 * px) {
            return;
        }
        var name = figure.entity().name();
        var isSmall = ink.level() == Level.DOT || Fonts.width(Face.SEMI_BOLD, 12 * px, name) > room;
        var size = (isSmall ? 11 : 12) * px;
        var lines = lines(name, size, Math.min(room, 160 * px));
        var y = baseline - (lines.size() - 1) * 1.15 * size;
        for (var line : lines) {
            var width = Fonts.width(Face.SEMI_BOLD, size, line);
            var x = figure.bounds().centerX();
            ink.box(x - width / 2 - 2 * px, y - size * 0.9, width + 4 * px, size * 1.2, 0, Token.CANVAS, Stroke.NONE);
            ink.text(x, y, line, Face.SEMI_BOLD, size, Token.INK, Shape.Anchor.MIDDLE);
            y += 1.15 * size;
        }
    }

    /// The name in one line, or broken at the space nearest its middle when that is needed and there is room
    /// above.
    private List<String> lines(String name, double size, double room) {
        var space = name.indexOf(' ', name.length() / 2 - 2);
        var fits = Fonts.width(Face.SEMI_BOLD, size, name) <= room;
        if (fits || space < 0 || Metrics.GAP_Y - Metrics.BUS < 1.15 * size) {
            return List.of(Fonts.elide(Face.SEMI_BOLD, size, name, room));
        }
        return List.of(
                Fonts.elide(Face.SEMI_BOLD, size, name.substring(0, space), room),
                Fonts.elide(Face.SEMI_BOLD, size, name.substring(space + 1), room));
    }

    private void name(Figure figure) {
        stack(figure);
        card.frame(figure, figure.radius(), figure.ground());
        var bounds = figure.bounds();
        var x = bounds.x() + 14;
        var right = figure.kind() == Figure.Kind.FOLDED_UNIT
                ? foldedCount(figure)
                : bounds.maxX() - 8 - card.findingRoom(figure);
        var space = card.space(14, right - x, Metrics.OU_HEIGHT);
        card.name(figure, space, x, bounds.y() + Metrics.OU_HEIGHT / 2, Token.INK);
        new PolicyTag(card).paint(figure, x, bounds.y() + Metrics.OU_HEIGHT);
        card.finding(figure);
    }

    /// How many accounts are folded away, beside the name where both fit; returns where the words begin.
    private double foldedCount(Figure figure) {
        var bounds = figure.bounds();
        var count = Integer.toString(figure.tally().accounts());
        var size = ink.scale().text(12);
        var end = bounds.maxX() - 12 - card.findingRoom(figure);
        var start = end - Fonts.width(Face.MEDIUM, size, count) - 8;
        var room = card.space(14, start - bounds.x() - 14, Metrics.OU_HEIGHT);
        if (NameLines.whole(figure.entity().name(), room).isEmpty()) {
            return bounds.maxX() - 8 - card.findingRoom(figure);
        }
        var baseline = bounds.y() + Metrics.OU_HEIGHT / 2 + size * 0.36;
        ink.text(end, baseline, count, Face.MEDIUM, size, Token.MUTED, Shape.Anchor.END);
        return start;
    }

    private void full(Figure figure) {
        stack(figure);
        card.frame(figure, figure.radius(), figure.ground());
        var k = ink.k();
        var bounds = figure.bounds();
        ink.glyph(Glyph.UNIT, bounds.x() + 14 * k, bounds.y() + 12 * k, 17 * k, Token.INK);
        var x = bounds.x() + 40 * k;
        var max = bounds.maxX() - x - 14 * k;
        var isBeside = ink.level() == Level.FULL && !figure.hasChipLine() && card.draws(Overlay.POLICIES);
        var space = card.space(14, max - card.findingRoom(figure), isBeside ? 0 : FOR_TWO_LINES * k);
        var lines = NameLines.whole(figure.entity().name(), space.flat()).orElseGet(() -> card.lines(figure, space));
        card.name(figure, lines, x, bounds.y() + (lines.isOne() ? 20 : 17.5) * k, Token.INK);
        var counts = card.counts(figure, () -> counts(figure));
        if (isBeside) {
            var taken = lines.width() + 10 * k;
            card.parts(counts, x + taken, bounds.y() + 25 * k, Token.MUTED, space.width() - taken);
        } else {
            card.parts(counts, x, bounds.y() + (lines.isOne() ? countsLine(figure) : 45.5) * k, Token.MUTED, max);
        }
        card.chips(figure);
        card.verdict(figure, bounds.maxX() - 22 * k, bounds.y() + 20 * k, 20 * k);
        card.finding(figure);
        if (Handles.hasKnob(figure)) {
            knob(figure);
        }
    }

    /// A little higher where the number of what is folded away stands on the lower border.
    private static double countsLine(Figure figure) {
        return figure.kind() == Figure.Kind.FOLDED_UNIT && !figure.hasChipLine() ? 41 : 43.5;
    }

    static String counts(Figure figure) {
        var tally = figure.tally();
        if (tally.accounts() == 0 && tally.units() == 0) {
            return Texts.of("unit.empty");
        }
        var parts = new ArrayList<String>();
        parts.add(Texts.of("count.accounts", tally.accounts()));
        if (tally.units() > 0 && tally.people() == 0) {
            parts.add(Texts.of("count.units", tally.units()));
        }
        if (tally.people() > 0) {
            parts.add(Texts.of("count.people", tally.people()));
        }
        return String.join(Texts.of("count.separator"), parts);
    }

    /// The edges of what is folded away, behind the card.
    private void stack(Figure figure) {
        if (figure.kind() != Figure.Kind.FOLDED_UNIT) {
            return;
        }
        var b = figure.bounds();
        var stroke = ink.stroke(Token.STRONG, 1);
        if (figure.flow() == Flow.LEFT_RIGHT) {
            ink.box(b.maxX() - 6, b.y() + 10, 12, b.height() - 20, 8, figure.ground(), stroke);
            ink.box(b.maxX() - 9, b.y() + 5, 12, b.height() - 10, 9, figure.ground(), stroke);
            return;
        }
        ink.box(b.x() + 10, b.maxY() - 6, b.width() - 20, 12, 8, figure.ground(), stroke);
        ink.box(b.x() + 5, b.maxY() - 9, b.width() - 10, 12, 9, figure.ground(), stroke);
    }

    void knob(Figure figure) {
        var k = ink.k();
        var spot = Handles.knob(figure);
        var border = ink.stroke(Token.STRONG, 1.25);
        if (figure.kind() != Figure.Kind.FOLDED_UNIT) {
            ink.circle(spot.x(), spot.y(), Metrics.KNOB * k, Token.SURFACE, border);
            ink.line(spot.x() - 3 * k, spot.y(), spot.x() + 3 * k, spot.y(), ink.roundStroke(Token.INK, 1.5));
            return;
        }
        var words = Texts.of(
                "count.folded",
                Math.max(figure.tally().accounts(), figure.tally().units()));
        var size = ink.scale().text(11);
        var width = Fonts.width(Face.SEMI_BOLD, size, words) + 14 * k;
        ink.box(spot.x() - width / 2, spot.y() - 8.5 * k, width, 17 * k, 8.5 * k, Token.SURFACE, border);
        ink.text(spot.x(), spot.y() + 4 * k, words, Face.SEMI_BOLD, size, Token.INK, Shape.Anchor.MIDDLE);
    }
}
