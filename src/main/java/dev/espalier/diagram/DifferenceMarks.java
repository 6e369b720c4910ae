package dev.espalier.diagram;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Differences.Sign;
import dev.espalier.diagram.Handles.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws how figures and rows differ from an earlier design: a tag with a sign on the lower right corner, where
/// nothing else stands, of a row at its left. What is folded away is marked as a change of the figure that hides it.
/// What is gone hangs as a dashed chip below the figure that held it.
final class DifferenceMarks {
    private static final double SIDE = 17;
    private static final double LETTER = 12;
    private static final double RADIUS = 5;
    private static final double GAP = 4;
    private static final double PAD = 6;
    private static final double GONE_HEIGHT = 19;
    private static final double GONE_WIDTH = 160;
    private static final double GONE_LETTER = 11;
    private static final int MOST_NAMED = 3;
    private static final String MINUS = "\u2212 ";

    private final Ink ink;
    private final Layout layout;
    private final Bounds visible;

    DifferenceMarks(Ink ink, Layout layout, Bounds visible) {
        this.ink = ink;
        this.layout = layout;
        this.visible = visible;
    }

    void paint(Differences differences) {
        Map<Spot, Sign> tags = new LinkedHashMap<>();
        differences.signs().forEach((node, sign) -> add(node, sign, tags));
        tags.forEach(this::tag);
        Map<Bounds, List<String>> chips = new LinkedHashMap<>();
        differences
                .gone()
                .forEach((holder, names) -> layout.figureShowing(holder)
                        .ifPresent(figure -> chips.computeIfAbsent(figure.bounds(), _ -> new ArrayList<>())
                                .addAll(names)));
        chips.forEach(this::chips);
    }

    /// The first few by name, the others counted.
    private void chips(Bounds holder, List<String> names) {
        var unit = ink.scale().line();
        if (!holder.grow(GONE_WIDTH * unit).intersects(visible)) {
            return;
        }
        int named = names.size() <= MOST_NAMED ? names.size() : MOST_NAMED - 1;
        var y = holder.maxY() + GAP * unit;
        for (var name : names.subList(0, named)) {
            chip(MINUS + name, holder.x(), y);
            y += (GONE_HEIGHT + GAP) * unit;
        }
        if (named < names.size()) {
            chip(MINUS + Texts.of("row.more", names.size() - named), holder.x(), y);
        }
    }

    private void chip(String text, double x, double y) {
        var unit = ink.scale().line();
        var size = GONE_LETTER * unit;
        var label = Fonts.elide(Face.MEDIUM, size, text, (GONE_WIDTH - 2 * PAD) * unit);
        var width = Fonts.width(Face.MEDIUM, size, label) + 2 * PAD * unit;
        ink.box(x, y, width, GONE_HEIGHT * unit, RADIUS * unit, Token.SURFACE, ink.dashedStroke(Token.MUTED, 1, 3, 3));
        ink.text(x + PAD * unit, y + (GONE_HEIGHT / 2 + 4) * unit, label, Face.MEDIUM, size, Token.MUTED);
    }

    private void add(NodeId node, Sign sign, Map<Spot, Sign> tags) {
        if (node instanceof MemberId member && layout.isOpened(member.account())) {
            layout.row(member)
                    .ifPresent(row ->
                            tags.put(new Spot(row.bounds().x(), row.bounds().centerY()), sign));
            return;
        }
        layout.figureShowing(node).ifPresent(figure -> {
            boolean isItself = figure.id().equals(node);
            var corner = new Spot(figure.bounds().maxX(), figure.bounds().maxY());
            tags.merge(corner, isItself ? sign : Sign.CHANGED, DifferenceMarks::stronger);
        });
    }

    private static Sign stronger(Sign one, Sign other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void tag(Spot at, Sign sign) {
        var unit = ink.scale().line();
        var side = SIDE * unit;
        var x = at.x() - side / 2;
        var y = at.y() - side / 2;
        if (visible.grow(side).contains(at.x(), at.y())) {
            ink.box(x, y, side, side, RADIUS * unit, Token.INK, Stroke.of(Token.SURFACE, 1.5 * unit));
            ink.text(
                    x + side / 2,
                    y + side / 2 + 4.2 * unit,
                    sign.letter(),
                    Face.BOLD,
                    LETTER * unit,
                    Token.SURFACE,
                    Shape.Anchor.MIDDLE);
        }
    }
}
