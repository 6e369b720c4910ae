package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.List;

/// Draws who is in a folded account, a line for each kind: as many names as fit, and how many more there are.
final class PeopleLines {
    private static final double LINE = 18;
    /// More names than this never fit.
    private static final int MOST = 40;

    private final Ink ink;

    PeopleLines(Ink ink) {
        this.ink = ink;
    }

    /// @param y where the letters of the first line stand
    void paint(Account account, double x, double y, double right) {
        var users = account.users().stream().map(User::name).toList();
        var groups = account.groups().stream().map(Group::name).toList();
        var roles = account.roles().stream().map(Role::name).toList();
        if (users.isEmpty() && groups.isEmpty() && roles.isEmpty()) {
            ink.text(x, y, Texts.of("count.people", 0), Face.REGULAR, size(), Token.FAINT);
            return;
        }
        var below = line(Glyph.USER, users, x, y, right);
        below = line(Glyph.GROUP, groups, x, below, right);
        line(Glyph.ROLE, roles, x, below, right);
    }

    private double size() {
        return ink.scale().text(12);
    }

    private double line(Glyph glyph, List<String> names, double x, double y, double right) {
        if (names.isEmpty()) {
            return y;
        }
        var k = ink.k();
        var left = x + 18 * k;
        ink.glyph(glyph, x, y - 10.5 * k, 12.5 * k, Token.MUTED);
        ink.text(left, y, fitting(names, right - left), Face.REGULAR, size(), Token.MUTED);
        return y + LINE * k;
    }

    private String fitting(List<String> names, double room) {
        var shown = Math.min(names.size(), MOST);
        var words = words(names, shown);
        while (shown > 1 && Fonts.width(Face.REGULAR, size(), words) > room) {
            shown--;
            words = words(names, shown);
        }
        return Fonts.elide(Face.REGULAR, size(), words, room);
    }

    private static String words(List<String> names, int shown) {
        var words = String.join(Texts.of("names.separator"), names.subList(0, shown));
        return shown == names.size() ? words : Texts.of("names.more", words, names.size() - shown);
    }
}
