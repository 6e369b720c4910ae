package dev.espalier.diagram;

import dev.espalier.design.Flow;
import java.util.Optional;

/// Draws the lines between parents and children: on from the parent, along a bus, on to each child.
final class EdgeLines {
    private EdgeLines() {}

    /// All edges under one parent that come near the visible area, but for the one the path takes.
    static void paint(Ink ink, Plot plot, Bounds visible, Optional<Course> course) {
        if (isOutside(plot, visible)) {
            return;
        }
        var outline = Outline.builder();
        if (!plot.bed().isEmpty() && !leadsToBed(plot, course)) {
            Bend.through(outline, plot.wayToBed(Metrics.BED_MARGIN));
        }
        for (var child : plot.children()) {
            var isOnPath = course.filter(path -> path.contains(child.figure())).isPresent();
            if (!isOnPath && !isFar(plot.figure(), child.figure(), visible)) {
                Bend.through(
                        outline,
                        plot.wayTo(child.figure().gateX(), child.figure().gateY()));
            }
        }
        ink.path(outline.build(), Token.NONE, ink.stroke(Token.STRONG, 1.5));
    }

    /// Whether the gap between parent and children lies outside.
    private static boolean isOutside(Plot plot, Bounds visible) {
        var from = plot.figure();
        return plot.isSideways()
                ? from.portX() > visible.maxX() || plot.childrenStart() < visible.x()
                : from.portY() > visible.maxY() || plot.childrenStart() < visible.y();
    }

    /// Whether an edge runs wholly on one side of what can be seen.
    private static boolean isFar(Figure parent, Figure child, Bounds visible) {
        return parent.flow() == Flow.LEFT_RIGHT
                ? Math.max(child.gateY(), parent.portY()) < visible.y()
                        || Math.min(child.gateY(), parent.portY()) > visible.maxY()
                : Math.max(child.gateX(), parent.portX()) < visible.x()
                        || Math.min(child.gateX(), parent.portX()) > visible.maxX();
    }

    private static boolean leadsToBed(Plot plot, Optional<Course> course) {
        return course.filter(path -> path.crossings().stream()
                        .anyMatch(crossing -> crossing.figure().inBed()
                                && crossing.figure()
                                        .parent()
                                        .filter(plot.figure().id()::equals)
                                        .isPresent()))
                .isPresent();
    }
}
