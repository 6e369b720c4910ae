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
        var reach = reach(plot);
        if (!plot.bed().isEmpty() && !leadsToBed(plot, course)) {
            Bend.through(outline, from(ink, plot, plot.wayToBed(Metrics.BED_MARGIN)));
        }
        for (var child : plot.children()) {
            var isOnPath = course.filter(path -> path.contains(child.figure())).isPresent();
            if (!isOnPath && !isFar(plot.figure(), child.figure(), visible)) {
                var to = child.figure();
                edge(outline, from(ink, plot, plot.wayTo(to.gateX(), to.gateY())), plot.isSideways(), reach);
            }
        }
        ink.path(outline.build(), Token.NONE, ink.stroke(Token.STRONG, 1.5));
    }

    /// How far along the bus lines begin and end.
    private record Reach(double from, double to) {}

    private static Reach reach(Plot plot) {
        var children = plot.children();
        if (children.isEmpty()) {
            return new Reach(0, 0);
        }
        var first = across(children.getFirst().figure(), plot.isSideways());
        var bed = plot.isSideways()
                ? plot.bed().bounds().centerY()
                : plot.bed().bounds().centerX();
        return new Reach(
                plot.bed().isEmpty() ? first : Math.min(first, bed),
                across(children.getLast().figure(), plot.isSideways()));
    }

    private static double across(Figure figure, boolean isSideways) {
        return isSideways ? figure.gateY() : figure.gateX();
    }

    /// One edge. What stands almost below its parent has no room for two rounded corners: it hangs on the bus where
    /// that goes on, and else the line leans.
    private static void edge(Outline.Builder outline, double[] way, boolean isSideways, Reach reach) {
        var from = isSideways ? way[1] : way[0];
        var to = isSideways ? way[5] : way[4];
        if (from == to || Math.abs(to - from) >= 2 * Metrics.CORNER) {
            Bend.through(outline, way);
        } else if (to > reach.from() && to < reach.to()) {
            outline.moveTo(way[4], way[5]);
            outline.lineTo(way[6], way[7]);
        } else {
            outline.moveTo(way[0], way[1]);
            outline.curveTo(way[2], way[3], way[4], way[5], way[6], way[7]);
        }
    }

    /// A way that begins where the parent is drawn.
    private static double[] from(Ink ink, Plot plot, double[] way) {
        if (UnitFace.isHangingBar(plot.figure(), ink.level())) {
            way[1] = UnitFace.barEnd(plot.figure());
        }
        return way;
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
