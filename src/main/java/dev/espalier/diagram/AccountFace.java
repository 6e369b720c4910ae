package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Flow;
import java.util.List;
import java.util.Optional;

/// Draws accounts whose people are folded to counts.
final class AccountFace {
    private static final int GROUP_OF_DIGITS = 4;
    /// From this width on a block has its name, in pixels.
    private static final double NAMED = 42;
    private static final double SMALL_NAME = 11;
    private static final double GLYPH_X = 12;
    private static final double NAME_X = 36;
    /// The height that is needed for a name in two lines.
    private static final double FOR_TWO_LINES = 38;
    /// How much there has to be above the chips for the number too, and for people by name.
    private static final double WITH_NUMBER = 58;
    private static final double WITH_NAMES = 94;

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
            var size = SMALL_NAME * px;
            var space = new NameLines.Space(bounds.width() - 2 * inset, size, size, bounds.height() - px);
            card.name(figure, space, bounds.x() + inset, bounds.centerY(), Token.INK);
        }
        card.verdict(figure, bounds.centerX(), bounds.centerY(), Math.min(14 * px, bounds.height()));
    }

    private void name(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var bounds = figure.bounds();
        var px = ink.scale().px();
        var right = bounds.maxX() - Math.min(8, 3.5 * px) - (card.onPath(figure) ? 26 : 0) - card.findingRoom(figure);
        var space = card.space(14, right - bounds.x() - GLYPH_X, bounds.height() - px);
        var roomy = NameLines.whole(figure.entity().name(), space).filter(NameLines::isOne);
        var inset = roomy.isPresent() ? GLYPH_X : Math.min(GLYPH_X, 5 * px);
        var name = roomy.orElseGet(() -> card.lines(figure, space.wide(right - bounds.x() - inset)));
        card.name(figure, name, bounds.x() + inset, bounds.centerY(), Token.INK);
        card.verdict(figure, bounds.maxX() - 20, bounds.centerY(), 16 * px);
        card.finding(figure);
    }

    private void cardAt100(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var k = ink.k();
        var bounds = figure.bounds();
        var isOne = head(figure, 19.5, 21.5);
        var y = bounds.y() + (isOne ? 45 : 52) * k;
        people(account(figure), bounds.x() + NAME_X * k, y, exempt(figure, y));
        card.chips(figure);
        card.verdict(figure, bounds.maxX() - 20 * k, bounds.y() + 20 * k, 20 * k);
        card.finding(figure);
    }

    /// Glyph and name. Where the name would have to be cut otherwise, it takes the place of the glyph too.
    ///
    /// @param one where the middle of a name in one line is
    /// @param two where that of one in two lines is
    /// @return whether the name has one line
    private boolean head(Figure figure, double one, double two) {
        var k = ink.k();
        var bounds = figure.bounds();
        var right = bounds.maxX() - (card.onPath(figure) ? 34 : 12) * k - card.findingRoom(figure);
        var space = card.space(14, right - bounds.x() - NAME_X * k, FOR_TWO_LINES * k);
        var beside = whole(figure, space);
        if (beside.isPresent()) {
            ink.glyph(Glyph.ACCOUNT, bounds.x() + GLYPH_X * k, bounds.y() + (one - 8.5) * k, 16 * k, Token.INK);
        }
        var name = beside.orElseGet(() -> card.lines(figure, space.wide(right - bounds.x() - GLYPH_X * k)));
        var x = bounds.x() + (beside.isPresent() ? NAME_X : GLYPH_X) * k;
        card.name(figure, name, x, bounds.y() + (name.isOne() ? one : two) * k, Token.INK);
        return name.isOne();
    }

    /// The fullest cards have so much below the name that it rather takes smaller letters than two lines.
    private Optional<NameLines> whole(Figure figure, NameLines.Space space) {
        var name = figure.entity().name();
        var flat = ink.level() == Level.FULL ? NameLines.whole(name, space.flat()) : Optional.<NameLines>empty();
        return flat.or(() -> NameLines.whole(name, space));
    }

    /// More and more details from the name down, with chips at the foot: first counts, then the number, then people by
    /// name.
    private void full(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        var k = ink.k();
        var bounds = figure.bounds();
        var height = foot(figure) / k;
        var isRoomy = height >= WITH_NUMBER;
        var top = isRoomy ? 18 : 14.5;
        var isOne = head(figure, top, top + 7);
        var x = bounds.x() + NAME_X * k;
        var y = bounds.y() + (top + (isOne ? 5 : 20)) * k;
        if (isRoomy) {
            y += 15.5 * k;
            number(account(figure), x, y);
        }
        y += 16.5 * k;
        if (bounds.y() + foot(figure) - y >= (WITH_NAMES - WITH_NUMBER) * k && card.draws(Overlay.PEOPLE)) {
            new PeopleLines(ink).paint(account(figure), x, y, bounds.maxX() - 12 * k);
        } else if (y <= bounds.y() + foot(figure)) {
            people(account(figure), x, y, exempt(figure, y));
        }
        card.chips(figure);
        card.verdict(figure, bounds.maxX() - 20 * k, bounds.y() + 20 * k, 20 * k);
        card.finding(figure);
    }

    /// How much of a card lies above its chips.
    private double foot(Figure figure) {
        var bounds = figure.bounds();
        return (card.draws(Overlay.POLICIES) ? Handles.chips(figure, ink.level(), ink.scale()) : List.<Chip>of())
                .stream()
                        .findFirst()
                        .map(chip -> chip.bounds().y() - bounds.y())
                        .orElse(bounds.height() - 6 * ink.k());
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
