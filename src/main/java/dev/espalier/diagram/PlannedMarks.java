package dev.espalier.diagram;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Draws what a change would touch: a dotted ring around each figure or row, an arrow to where something would go. What
/// is folded away is marked on the figure that hides it.
final class PlannedMarks {
    private static final double GAP = 5;
    private static final double ROW_RADIUS = 5;

    private final Ink ink;
    private final Layout layout;
    private final Bounds visible;
    private final Set<Bounds> ringed = new HashSet<>();

    PlannedMarks(Ink ink, Layout layout, Bounds visible) {
        this.ink = ink;
        this.layout = layout;
        this.visible = visible;
    }

    void paint(Planned planned) {
        planned.touched().forEach(this::mark);
        var arrow = new Arrow(ink);
        for (var move : planned.moves()) {
            shown(move.node())
                    .ifPresent(from -> shown(move.parent()).ifPresent(to -> {
                        ring(from.bounds(), from.radius());
                        Rings.legal(ink, to.bounds(), to.radius());
                        arrow.between(from.bounds(), to.bounds());
                    }));
        }
    }

    private Optional<Figure> shown(NodeId node) {
        return layout.figureShowing(node);
    }

    private void mark(NodeId node) {
        if (node instanceof MemberId member && layout.isOpened(member.account())) {
            layout.row(member).ifPresent(row -> ring(row.bounds(), ROW_RADIUS));
        } else {
            shown(node).ifPresent(figure -> ring(figure.bounds(), figure.radius()));
        }
    }

    private void ring(Bounds bounds, double radius) {
        if (bounds.intersects(visible) && ringed.add(bounds)) {
            var gap = GAP * ink.scale().line();
            ink.box(bounds.grow(gap), radius + gap, Token.NONE, ink.dashedStroke(Token.INK, 2, 2, 4));
        }
    }
}
