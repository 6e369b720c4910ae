package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Draws the path of an answer: solid blue from the request to the first gate that does not pass, dotted from
/// there on.
final class PathLines {
    private static final double ABOVE = 54;

    private final Ink ink;
    private final Layout layout;
    private final Course course;
    private final double u;
    private final boolean isSideways;

    PathLines(Ink ink, Layout layout, Course course) {
        this.ink = ink;
        this.layout = layout;
        this.course = course;
        this.u = ink.level().isAtLeast(Level.CARD) ? ink.k() : ink.scale().px();
        this.isSideways = layout.flow() == Flow.LEFT_RIGHT;
    }

    /// How a stretch looks: the path gets so far, or would have to, or has not been followed so far yet.
    private enum Look {
        LIT,
        DOTTED,
        AHEAD
    }

    /// One stretch between two borders.
    private static final class Stretch {
        final double[] points;
        final Look look;

        Stretch(Look look, double... points) {
            this.points = points;
            this.look = look;
        }
    }

    /// The stretches outside of figures, drawn as far as `share` of them all.
    void paint(double share) {
        var stretches = stretches();
        var total = stretches.stream()
                .mapToDouble(stretch -> Bend.length(stretch.points))
                .sum();
        var left = share * total;
        for (var stretch : stretches) {
            var length = Bend.length(stretch.points);
            if (left <= 0) {
                return;
            }
            var part = length == 0 ? 1 : Math.min(1, left / length);
            draw(Bend.cut(stretch.points, part), stretch.look);
            left -= length;
        }
    }

    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var crossings = course.crossings();
        var reached = course.reached();
        var top = crossings.getFirst();
        var pill = requestBounds();
        stretches.add(
                isSideways
                        ? new Stretch(Look.LIT, pill.maxX(), top.y(), top.x(), top.y())
                        : new Stretch(Look.LIT, top.x(), pill.maxY(), top.x(), top.y()));
        for (var i = 1; i < crossings.size(); i++) {
            var look = i >= course.walked() ? Look.AHEAD : i < reached ? Look.LIT : Look.DOTTED;
            stretches.add(new Stretch(look, points(crossings.get(i - 1), crossings.get(i), look != Look.DOTTED)));
        }
        return stretches;
    }

    private double[] points(Crossing from, Crossing to, boolean isLit) {
        if (to.figure().isNested()) {
            return through(from, to, isLit);
        }
        var points = from.figure().id() instanceof ContainerId id
                ? layout.plot(id).map(plot -> down(plot, to)).orElseGet(() -> straight(from, to))
                : straight(from, to);
        if (UnitFace.isHangingBar(from.figure(), ink.level())) {
            points[1] = UnitFace.barEnd(from.figure());
        }
        var clear = isLit ? 0 : Math.min(12, 12 * u);
        points[isSideways ? 0 : 1] += clear;
        return points;
    }

    private static double[] straight(Crossing from, Crossing to) {
        return new double[] {from.figure().portX(), from.figure().portY(), to.x(), to.y()};
    }

    /// The stretch from a figure to one that hangs under it, in a bed along its lanes.
    private double[] down(Plot plot, Crossing to) {
        var bed = plot.bed();
        var figure = to.figure();
        var isFirst =
                isSideways ? to.x() == bed.bounds().x() : to.y() == bed.bounds().y();
        if (!figure.inBed() || isFirst) {
            return plot.wayTo(to.x(), to.y());
        }
        var half = Metrics.BED_GAP / 2;
        var lane = isSideways ? figure.bounds().y() - half : bed.columnOf(figure) - half;
        var way = isSideways ? plot.wayTo(to.x() - half, lane) : plot.wayTo(lane, to.y() - half);
        var points = Arrays.copyOf(way, way.length + 4);
        points[way.length] = isSideways ? to.x() - half : to.x();
        points[way.length + 1] = isSideways ? to.y() : to.y() - half;
        points[way.length + 2] = to.x();
        points[way.length + 3] = to.y();
        return points;
    }

    /// The stretch through a box, beginning clear of its gate where it is dotted.
    private double[] through(Crossing from, Crossing to, boolean isLit) {
        var plot = from.figure().id() instanceof ContainerId box ? layout.plot(box) : Optional.<Plot>empty();
        var points = plot.map(around -> Doors.way(around, to.figure()))
                .orElseGet(() -> new double[] {from.x(), from.y(), to.x(), to.y()});
        points[1] += isLit ? 0 : Math.min(20 * u, (points[3] - points[1]) / 2);
        return points;
    }

    /// The stretch inside an opened account, from its gate along the gutter to the row of whoever asks.
    void paintInside() {
        var last = course.crossings().getLast();
        var figure = last.figure();
        if (!figure.kind().isOpened() || !ink.level().isAtLeast(Level.NAME) || course.isOnBorder()) {
            return;
        }
        course.asker().flatMap(layout::row).ifPresent(row -> {
            var y = row.bounds().centerY();
            draw(inside(last, row.bounds().x() - 2, y), course.isCut() ? Look.DOTTED : Look.LIT);
            OpenedFace.gutter(ink, figure, course);
        });
    }

    /// Along the gutter to a point.
    private double[] inside(Crossing last, double x, double y) {
        var gutter = last.figure().bounds().x() + Metrics.GUTTER;
        return isSideways
                ? new double[] {Math.min(last.x() + 14 * u, gutter - 4), last.y(), gutter, last.y(), gutter, y, x, y}
                : new double[] {last.x(), last.y() + 16 * u, last.x(), y, x, y};
    }

    private void draw(double[] points, Look look) {
        var outline = Bend.through(points);
        switch (look) {
            case DOTTED -> ink.path(outline, Token.NONE, Stroke.dotted(Token.MUTED, 2.5 * u, 7 * u));
            case AHEAD -> ink.path(outline, Token.NONE, ink.stroke(Token.STRONG, 1.5));
            case LIT -> lit(outline);
        }
    }

    private void lit(Outline outline) {
        if (ink.level().isAtLeast(Level.CARD)) {
            ink.path(outline, Token.NONE, Stroke.of(Token.PASS_HALO, 12 * u));
        }
        var width = ink.level().isAtLeast(Level.CARD) ? 4 : ink.level() == Level.NAME ? 3.5 : 3;
        ink.path(outline, Token.NONE, Stroke.round(Token.PASS, width * u));
    }

    /// The pill before the root in which the path begins.
    void request() {
        var pill = requestBounds();
        var size = requestSize();
        ink.box(pill, pill.height() / 2, Token.SURFACE, ink.stroke(Token.INK, 1.5));
        ink.text(
                pill.centerX(),
                pill.centerY() + size * 0.35,
                course.answer().question().action(),
                Face.MONO_MEDIUM,
                size,
                Token.INK,
                Shape.Anchor.MIDDLE);
    }

    Bounds requestBounds() {
        var action = course.answer().question().action();
        var width = Fonts.width(Face.MONO_MEDIUM, requestSize(), action) + 24 * u;
        var half = requestHalf();
        var first = course.crossings().getFirst();
        return isSideways
                ? new Bounds(rootStart() - requestGap() - width, first.y() - half, width, 2 * half)
                : new Bounds(first.x() - width / 2, rootStart() - requestGap() - half, width, 2 * half);
    }

    private double requestSize() {
        return isSmall() ? 11 * u : ink.scale().text(12.5);
    }

    private double requestHalf() {
        return (isSmall() ? 11 : 14) * u;
    }

    private boolean isSmall() {
        return !ink.level().isAtLeast(Level.NAME);
    }

    /// How far the pill keeps clear of the root and its gate: its middle where it stands above, its end where it stands
    /// before.
    private double requestGap() {
        var above = Math.max(isSmall() ? 0 : ABOVE, requestHalf() + 16 * u);
        return isSideways ? above - requestHalf() : above;
    }

    /// Where the root begins, also where it is drawn larger than it is.
    private double rootStart() {
        var root = course.crossings().getFirst().figure();
        var drawn =
                layout.isNested() || !isSmall() ? root.bounds() : root.bounds().union(RootFace.block(ink, root));
        return isSideways ? drawn.x() : drawn.y();
    }
}
