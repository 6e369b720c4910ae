package dev.espalier.diagram;

import java.util.Optional;

/// Draws the lines between parents and children: down from the parent, along a bus, down to each child.
final class EdgeLines {
    private EdgeLines() {}

    /// All edges under one parent that come near the visible area, but for the one the path takes.
    static void paint(Ink ink, Plot plot, Bounds visible, Optional<Course> course) {
        if (plot.figure().bounds().maxY() > visible.maxY() || plot.childrenTop() < visible.y()) {
            return;
        }
        var outline = Outline.builder();
        if (!plot.bed().isEmpty() && !leadsToBed(plot, course)) {
            edge(
                    outline,
                    plot,
                    plot.bed().bounds().centerX(),
                    plot.bed().bounds().y() - Metrics.BED_MARGIN);
        }
        for (var child : plot.children()) {
            var x = child.figure().gateX();
            var isFar = Math.max(x, plot.portX()) < visible.x() || Math.min(x, plot.portX()) > visible.maxX();
            var isOnPath = course.filter(path -> path.contains(child.figure())).isPresent();
            if (!isFar && !isOnPath) {
                edge(outline, plot, x, child.figure().bounds().y());
            }
        }
        ink.path(outline.build(), Token.NONE, ink.stroke(Token.STRONG, 1.5));
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

    private static void edge(Outline.Builder outline, Plot plot, double x, double top) {
        Bend.through(
                outline,
                plot.portX(),
                plot.figure().bounds().maxY(),
                plot.portX(),
                plot.busY(),
                x,
                plot.busY(),
                x,
                top);
    }
}
