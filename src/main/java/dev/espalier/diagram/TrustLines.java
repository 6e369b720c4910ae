package dev.espalier.diagram;

import dev.espalier.access.RoleTrust;
import dev.espalier.access.Stranger;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.RoleId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws who may take on which role: dashed, with an arrow at the role. What stands in the same figure on both ends is
/// left out; several people of one folded account share a line. Whoever has no figure is named on a sign beside the
/// role.
final class TrustLines {
    private static final double SIGN_GAP = 10;
    private static final double SIGN_WIDTH = 280;
    private static final double SIGN_HEIGHT = 20;

    private final Ink ink;
    private final Layout layout;
    private final Bounds visible;
    private final Arrow arrow;
    private final Set<Way> drawn = new HashSet<>();

    /// From one figure or row to another.
    private record Way(Bounds from, Bounds to) {}

    TrustLines(Ink ink, Layout layout, Bounds visible) {
        this.ink = ink;
        this.layout = layout;
        this.visible = visible;
        this.arrow = new Arrow(ink);
    }

    /// @param selection its roles have all strangers on their signs, others have the first
    void paint(RoleTrust trust, Set<ItemId> selection) {
        trust.links().forEach(this::link);
        if (ink.level().isAtLeast(Level.CARD)) {
            trust.strangers().forEach((role, strangers) -> sign(role, strangers, selection.contains(role)));
        }
    }

    private void link(RoleTrust.Link link) {
        layout.boundsOf(link.from())
                .ifPresent(from -> layout.boundsOf(link.to()).ifPresent(to -> way(from, to)));
    }

    /// From a row, or the figure that hides it, to another.
    private void way(Bounds from, Bounds to) {
        if (from.equals(to) || from.contains(to) || to.contains(from)) {
            return;
        }
        var way = new Way(from, to);
        if (from.union(to).grow(Arrow.SIDE_STEP).intersects(visible) && drawn.add(way)) {
            arrow.between(from, to);
        }
    }

    private void sign(RoleId role, List<Stranger> strangers, boolean isWhole) {
        var row = layout.row(role);
        var figure = layout.figure(role.account());
        if (row.isEmpty()
                || figure.isEmpty()
                || !figure.get().bounds().grow(SIGN_WIDTH).intersects(visible)) {
            return;
        }
        var k = ink.k();
        var size = ink.scale().text(11);
        var y = row.get().bounds().centerY();
        var x = figure.get().bounds().maxX() + SIGN_GAP;
        var words = Fonts.elide(Face.MONO_MEDIUM, size, words(strangers, isWhole), SIGN_WIDTH * k);
        var width = Fonts.width(Face.MONO_MEDIUM, size, words) + 14 * k;
        var height = SIGN_HEIGHT * k;
        var arrow = Arrow.LENGTH * ink.scale().line();
        var end = row.get().bounds().maxX();
        ink.line(x, y, end + arrow, y, ink.dashedStroke(Token.INK, 1.5, 6, 4));
        this.arrow.head(end, y, arrow);
        ink.box(x, y - height / 2, width, height, 5 * k, Token.SURFACE, ink.stroke(Token.STRONG, 1));
        ink.text(x + 7 * k, y + size * 0.36, words, Face.MONO_MEDIUM, size, Token.INK);
    }

    private static String words(List<Stranger> strangers, boolean isWhole) {
        var names = strangers.stream().map(TrustLines::name).toList();
        if (isWhole || names.size() == 1) {
            return String.join(", ", names);
        }
        return Texts.of("trust.andMore", names.getFirst(), names.size() - 1);
    }

    private static String name(Stranger stranger) {
        return stranger.kind() == Stranger.Kind.EVERYONE ? Texts.of("trust.everyone") : stranger.name();
    }
}
