package dev.espalier.diagram;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId;

/// Draws figures filled with the answers of a heat map. Accounts keep their place and size, so that going from one
/// action to the next changes nothing but answers.
final class HeatFace {
    private static final double BAR = 4;
    /// The height that is needed for a name in two lines.
    private static final double FOR_TWO_LINES = 36;

    private final CardFace card;
    private final Ink ink;
    private final Heat heat;
    private final HeatCell cells;
    private final HeatShares shares;

    HeatFace(CardFace card, Heat heat) {
        this.card = card;
        this.ink = card.ink();
        this.heat = heat;
        this.cells = new HeatCell(ink);
        this.shares = new HeatShares(ink, heat);
    }

    /// A folded account.
    void account(Figure figure) {
        var shade = figure.id() instanceof AccountId account ? heat.shade(account) : Shade.NOBODY;
        switch (ink.level()) {
            case DOT -> dot(figure, shade);
            case BLOCK -> block(figure, shade);
            case NAME, CARD, FULL -> named(figure, shade);
        }
    }

    private void dot(Figure figure, Shade shade) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var side = Math.min(9 * px, Math.min(bounds.height(), bounds.width()));
        var isSideways = figure.flow() == Flow.LEFT_RIGHT;
        var x = isSideways ? bounds.x() : bounds.centerX() - side / 2;
        var y = isSideways ? figure.gateY() - side / 2 : bounds.y();
        var box = new Bounds(x, y, side, side);
        if (heat.isLit(shade)) {
            cells.dot(box, shade);
        } else {
            ink.box(box, 0, Token.LINE, Stroke.NONE);
        }
    }

    private void block(Figure figure, Shade shade) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        if (heat.isLit(shade)) {
            cells.signed(bounds, 3 * px, shade);
        } else {
            ink.box(bounds, 3 * px, Token.SURFACE, ink.stroke(Token.LINE, 1));
        }
        if (figure.kind().isManagement()) {
            ink.box(bounds.grow(2.5 * px), 4 * px, Token.NONE, ink.stroke(Token.STRONG, 1));
        }
    }

    /// The answer lies like a frame around a plate with the name, so that the name can be read whatever the answer.
    private void named(Figure figure, Shade shade) {
        var bounds = figure.bounds();
        var isCard = ink.level().isAtLeast(Level.CARD);
        var line = ink.scale().line();
        var isLit = heat.isLit(shade);
        var band = isCard ? 32 * ink.k() : Math.min(26 * ink.scale().px(), bounds.width() / 3);
        if (isLit) {
            cells.fill(bounds, figure.radius(), shade);
            cells.sign(new Bounds(bounds.x() + line, bounds.y(), band, bounds.height()), shade);
        } else {
            ink.box(bounds, figure.radius(), Token.SURFACE, ink.stroke(Token.LINE, 1));
        }
        var edge = 4 * line;
        var plate = new Bounds(
                bounds.x() + band + line,
                bounds.y() + edge,
                bounds.width() - band - edge - line,
                bounds.height() - 2 * edge);
        if (isLit) {
            ink.box(
                    plate,
                    Math.max(2, figure.radius() - edge),
                    shade == Shade.NOBODY ? Token.NONE : Token.SURFACE,
                    Stroke.NONE);
        }
        words(figure, plate, isLit && shade != Shade.NOBODY ? Token.INK : Token.FAINT);
    }

    private void words(Figure figure, Bounds plate, Token color) {
        var k = ink.k();
        var x = plate.x() + 7 * k;
        var max = plate.maxX() - x - 4 * k - card.findingRoom(figure);
        if (!ink.level().isAtLeast(Level.CARD)) {
            card.name(figure, card.space(14, max, plate.height()), x, plate.centerY(), color);
        } else {
            var lines = card.lines(figure, card.space(14, max, FOR_TWO_LINES * k));
            var first = Math.min(15 * k, plate.height() / 4);
            var below = first + (lines.isOne() ? 25 : 32) * k;
            card.name(figure, lines, x, plate.y() + first + (lines.isOne() ? 0 : 2) * k, color);
            ink.elided(
                    x,
                    plate.y() + below,
                    counts(figure),
                    Face.REGULAR,
                    ink.scale().text(12),
                    Token.MUTED,
                    plate.maxX() - x);
        }
        card.finding(figure);
    }

    /// In words, how many under a root or unit or in an account can do something.
    String counts(Figure figure) {
        if (figure.id() instanceof AccountId account) {
            return heat.map()
                    .account(account)
                    .filter(found -> !found.people().isEmpty())
                    .map(found ->
                            Texts.of("heat.people", found.able(), found.people().size()))
                    .orElseGet(() -> Texts.of("heat.nobody"));
        }
        var tally = heat.map().tally(figure.id());
        return Texts.of("heat.accounts", tally.ableAccounts(), tally.accounts());
    }

    /// The shares of what lies under a root or unit, along the lower border of its card or under the head of its box.
    void shares(Figure figure) {
        var bounds = figure.bounds();
        var line = ink.scale().line();
        var inset = Math.min(14, bounds.width() / 10);
        var y = figure.kind().isBox()
                ? bounds.y() + Math.min(Metrics.BOX_HEADER - 8, bounds.height() / 3)
                : bounds.maxY() - (BAR + 2.5) * line;
        if (bounds.width() > 24 * line && bounds.height() > 3 * BAR * line) {
            shares.bar(
                    new Bounds(bounds.x() + inset, y, bounds.width() - 2 * inset, BAR * line),
                    heat.map().tally(figure.id()));
        }
    }

    /// The same instead of the bar that a unit is where it is drawn small, with the count under it.
    void shares(Figure figure, Bounds bar) {
        var tally = heat.map().tally(figure.id());
        shares.bar(bar, tally);
        if (ink.level() != Level.DOT) {
            var size = 11 * ink.scale().px();
            var words = Texts.of("heat.some", tally.ableAccounts(), tally.accounts());
            var width = Fonts.width(Face.REGULAR, size, words);
            var y = bar.maxY() + 1.3 * size;
            if (width <= figure.room().width()) {
                ink.box(
                        bar.centerX() - width / 2 - size / 4,
                        y - size,
                        width + size / 2,
                        1.3 * size,
                        0,
                        Token.CANVAS,
                        Stroke.NONE);
                ink.text(bar.centerX(), y, words, Face.REGULAR, size, Token.MUTED, Shape.Anchor.MIDDLE);
            }
        }
    }

    /// A bed whose accounts are too small to be told apart.
    void bed(Plot plot) {
        if (plot.figure().entity() instanceof Container container) {
            shares.bed(plot.bed().bounds(), container);
        }
    }

    /// The sign of the account in the gutter of its opened figure.
    void header(Figure figure) {
        if (figure.id() instanceof AccountId account) {
            gutter(figure.bounds().x(), figure.bounds().y() + 21.5, heat.shade(account));
        }
    }

    /// The sign of somebody in the gutter before the row.
    void row(Figure figure, Row row) {
        row.member()
                .flatMap(heat::cell)
                .ifPresent(cell -> gutter(figure.bounds().x(), row.bounds().centerY(), cell.shade()));
    }

    private void gutter(double left, double middle, Shade shade) {
        if (heat.isLit(shade)) {
            var side = ink.level().isAtLeast(Level.CARD)
                    ? 20 * ink.k()
                    : 15 * ink.scale().px();
            cells.signed(
                    new Bounds(left + Metrics.GUTTER - side * 0.6, middle - side / 2, side * 1.2, side),
                    3 * ink.scale().line(),
                    shade);
        }
    }

    /// What somebody's answer is, in a word or two; nothing for whoever asks nothing.
    String words(MemberId member) {
        return heat.cell(member).map(this::words).orElse("");
    }

    private String words(HeatMap.Cell cell) {
        if (cell.shade() == Shade.DEPENDS && !cell.isSettled()) {
            return Texts.of("heat.perhaps");
        }
        return heat.actions() > 1 && cell.shade() == Shade.PARTLY
                ? Texts.of("heat.some", cell.allowed(), heat.actions())
                : Texts.of("shade." + cell.shade());
    }
}
