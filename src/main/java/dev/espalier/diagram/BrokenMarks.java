package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Marks where an edit broke what the design claims: its border in the colour of a stop, and at its upper right,
/// where no gate can be, a disc with the sign of what is not as it should be. What is folded away is marked on the
/// figure that hides it.
final class BrokenMarks {
    private static final double GAP = 0.5;
    private static final double BORDER = 2.5;
    private static final double WIDTH = 2;
    private static final double RADIUS = 9;
    private static final double BAR = 4;
    private static final double APART = 2;
    private static final double SLANT = 2.6;
    private static final double RISE = 5;

    private final Ink ink;
    private final Layout layout;

    BrokenMarks(Ink ink, Layout layout) {
        this.ink = ink;
        this.layout = layout;
    }

    void paint(Set<NodeId> nodes, Bounds visible) {
        var marked = new HashSet<Bounds>();
        figures(nodes).values().stream()
                .filter(figure -> figure.bounds().intersects(visible) && marked.add(figure.bounds()))
                .forEach(this::mark);
    }

    /// The node whose disc lies under a point.
    Optional<NodeId> at(Set<NodeId> nodes, double x, double y) {
        var reach = RADIUS * ink.scale().px();
        return figures(nodes).entrySet().stream()
                .filter(entry -> {
                    var corner = entry.getValue().bounds();
                    return Math.hypot(x - corner.maxX(), y - corner.y()) <= reach;
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<NodeId, Figure> figures(Set<NodeId> nodes) {
        var figures = new LinkedHashMap<NodeId, Figure>();
        nodes.forEach(node -> layout.figureShowing(node).ifPresent(figure -> figures.put(node, figure)));
        return figures;
    }

    private void mark(Figure figure) {
        var bounds = figure.bounds();
        var gap = GAP * ink.scale().line();
        ink.box(bounds.grow(gap), figure.radius() + gap, Token.NONE, ink.stroke(Token.STOP, BORDER));
        var px = ink.scale().px();
        var x = bounds.maxX();
        var y = bounds.y();
        ink.circle(x, y, RADIUS * px, Token.SURFACE, ink.stroke(Token.STOP, WIDTH));
        var stroke = ink.roundStroke(Token.STOP_TEXT, WIDTH);
        ink.line(x - BAR * px, y - APART * px, x + BAR * px, y - APART * px, stroke);
        ink.line(x - BAR * px, y + APART * px, x + BAR * px, y + APART * px, stroke);
        ink.line(x - SLANT * px, y + RISE * px, x + SLANT * px, y - RISE * px, stroke);
    }
}
