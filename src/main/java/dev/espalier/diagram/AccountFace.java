package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Flow;
import java.util.List;

/// Draws accounts whose people are folded to counts.
final class AccountFace {
    private static final int GROUP_OF_DIGITS = 4;
    /// From this width on a block has its name, in pixels.
    private static final double NAMED = 42;
    private static final double SMALL_NAME = 11;

    private final CardFace card;
    private final Ink ink;

    AccountFace(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    void paint(Figure figure) {
        switch (ink.level()) {
            case DOT -> dot(figure);
            case BLOCK -> block(figure);
            case NAME -> name(figure);
            case CARD -> cardAt100(figure);
            case FULL -> full(figure);
        }
    }

    private void dot(Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var side = Math.min(8 * px, Math.min(bounds.height(), bounds.width()));
        var isSideways = figure.flow() == Flow.LEFT_RIGHT;
        var x = isSideways ? bounds.x() : bounds.centerX() - side / 2;
        var y = isSideways ? figure.gateY() - side / 2 : bounds.y();
        ink.box(x, y, side, side, 1.5 * px, card.signal(figure, Token.STRONG), Stroke.NONE);
        card.verdict(figure, x + side + 7 * px, y + side / 2, 12 * px);
    }

    private void block(Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        card.frame(figure, 3 * px, Token.SURFACE);
        if (figure.kind().isManagement()) {
            ink.box(bounds.grow(2.5 * px), 4 * px, Token.NONE, ink.stroke(Token.STRONG, 1));
        }
        if (!card.onPath(figure) && bounds.width() >= NAMED * px && bounds.height() >= SMALL_NAME * 1.4 * px) {
            var inset = 4 * px;
            var y = bounds.centerY() + SMALL_NAME * 0.36 * px;
            card.name(figure, bounds.x() + inset, y, SMALL_NAME * px, Token.INK, bounds.width() - 2 * inset);
        }
        card.verdict(figure, bounds.centerX(), bounds.centerY(), Math.min(14 * px, bounds.height()));
    }

    private void name(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var bounds = figure.bounds();
        var size = ink.scale().name(14);
        var isEnd = card.onPath(figure);
        var max = bounds.width() - 22 - (isEnd ? 26 : 0) - card.findingRoom(figure);
        card.nameInLines(figure, bounds.x() + 13, bounds.centerY(), size, Token.INK, max);
        card.verdict(
                figure, bounds.maxX() - 20, bounds.centerY(), 16 * ink.scale().px());
        card.finding(figure);
    }

    private void cardAt100(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var k = ink.k();
        var bounds = figure.bounds();
        ink.glyph(Glyph.ACCOUNT, bounds.x() + 12 * k, bounds.y() + 11 * k, 16 * k, Token.INK);
        var x = bounds.x() + 36 * k;
        var isEnd = card.onPath(figure);
        var max = bounds.maxX() - x - (isEnd ? 34 : 12) * k - card.findingRoom(figure);
        card.name(figure, x, bounds.y() + 24.5 * k, ink.scale().name(14), Token.INK, max);
        people(account(figure), x, bounds.y() + 45 * k, exempt(figure, bounds.y() + 45 * k));
        card.chips(figure);
        card.verdict(figure, bounds.maxX() - 20 * k, bounds.y() + 20 * k, 20 * k);
        card.finding(figure);
    }

    private void full(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var k = ink.k();
        var bounds = figure.bounds();
        var account = account(figure);
        ink.glyph(Glyph.ACCOUNT, bounds.x() + 12 * k, bounds.y() + 10 * k, 17 * k, Token.INK);
        var x = bounds.x() + 38 * k;
        var max = bounds.maxX() - x - (card.onPath(figure) ? 36 : 12) * k - card.findingRoom(figure);
        card.name(figure, x, bounds.y() + 23 * k, ink.scale().name(14), Token.INK, max);
        number(account, x, bounds.y() + 38 * k);
        card.chips(figure);
        if (card.draws(Overlay.POLICIES)) {
            var last = Handles.chips(figure, ink.level(), ink.scale()).getLast().bounds();
            people(account, last.maxX() + 10 * k, last.centerY() + 4 * k, bounds.maxX() - 8 * k);
        } else {
            people(account, x, bounds.maxY() - 8 * k, bounds.maxX() - 8 * k);
        }
        card.verdict(figure, bounds.maxX() - 22 * k, bounds.y() + 20 * k, 22 * k);
        card.finding(figure);
    }

    /// Says at the end of a line that SCPs do not reach the account, where that is so and policies are drawn (rule
    /// R10).
    ///
    /// @return where the rest of the line has to end
    private double exempt(Figure figure, double y) {
        var k = ink.k();
        var right = figure.bounds().maxX() - 12 * k;
        if (!figure.kind().isManagement() || !card.draws(Overlay.POLICIES)) {
            return right + 4 * k;
        }
        var words = Texts.of("management.exempt");
        var size = ink.scale().text(11);
        ink.text(right, y, words, Face.REGULAR, size, Token.FAINT, Shape.Anchor.END);
        return right - Fonts.width(Face.REGULAR, size, words) - 8 * k;
    }

    private void number(Account account, double x, double y) {
        ink.text(x, y, spaced(account.id().value()), Face.MONO, ink.scale().text(10.5), Token.FAINT);
    }

    /// The number in groups of four digits.
    static String spaced(String number) {
        var text = new StringBuilder();
        for (var i = 0; i < number.length(); i++) {
            if (i > 0 && i % GROUP_OF_DIGITS == 0) {
                text.append(' ');
            }
            text.append(number.charAt(i));
        }
        return text.toString();
    }

    private record Count(Glyph glyph, int number) {}

    /// How many users, groups and roles, as far as they fit; zeroes are left out.
    private void people(Account account, double left, double y, double right) {
        var k = ink.k();
        var size = ink.scale().text(12);
        if (!card.draws(Overlay.PEOPLE)) {
            return;
        }
        if (account.users().size() + account.groups().size() + account.roles().size() == 0) {
            var words = Texts.of("count.people", 0);
            if (Fonts.width(Face.REGULAR, size, words) <= right - left) {
                ink.text(left, y, words, Face.REGULAR, size, Token.FAINT);
            }
            return;
        }
        var x = left;
        for (var count : List.of(
                new Count(Glyph.USER, account.users().size()),
                new Count(Glyph.GROUP, account.groups().size()),
                new Count(Glyph.ROLE, account.roles().size()))) {
            var digits = Integer.toString(count.number());
            var width = Fonts.width(Face.MEDIUM, size, digits);
            if (count.number() == 0 || x + 16 * k + width > right) {
                continue;
            }
            ink.glyph(count.glyph(), x, y - 10.5 * k, 12.5 * k, Token.MUTED);
            ink.text(x + 16 * k, y, digits, Face.MEDIUM, size, Token.MUTED);
            x += 28 * k + width;
        }
    }

    private static Account account(Figure figure) {
        if (figure.entity() instanceof Account account) {
            return account;
        }
        throw new IllegalStateException("only accounts have the figure of an account");
    }
}
