package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the way of the path of an answer through a box: in by a door on the upper border, down a lane between what
/// lies in it, and along the gap above the figure it leads to. It never crosses a figure.
final class Doors {
    private static final double FROM_CORNER = 36;
    private static final double FROM_KNOB = 48;

    private final Bounds box;
    private final Bed bed;
    private final List<Plot> children;
    private final List<Plot.Shelf> shelves;

    Doors(Bounds box, Bed bed, List<Plot> children, List<Plot.Shelf> shelves) {
        this.box = box;
        this.bed = bed;
        this.children = children;
        this.shelves = shelves;
    }

    /// From the door of a box to the gate of a figure in it, as x, y, x, y.
    static double[] way(Plot plot, Figure to) {
        var doors = new Doors(plot.figure().bounds(), plot.bed(), plot.children(), plot.shelves());
        var lane = doors.lane(to);
        var door = plot.figure().gateX();
        var top = doors.box.y();
        var aside = top + Metrics.BOX_HEADER / 2;
        var gap = to.bounds().y() - (to.inBed() ? Metrics.BED_GAP : Metrics.BOX_GAP) / 2;
        var points = new ArrayList<Double>(List.of(door, top));
        if (door != lane) {
            points.addAll(List.of(door, aside, lane, aside));
        }
        var approach = doors.approach(to);
        if (lane != approach) {
            var over = doors.shelfTop(to) - Metrics.BOX_GAP / 2;
            points.addAll(List.of(lane, over, approach, over));
        }
        if (approach != to.gateX()) {
            points.addAll(List.of(approach, gap, to.gateX(), gap));
        }
        points.addAll(List.of(to.gateX(), to.bounds().y()));
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Where the door to a lane stands: not in a corner of the box.
    static double at(Bounds box, double lane) {
        return Math.clamp(lane, box.x() + FROM_CORNER, box.maxX() - FROM_KNOB);
    }

    /// Where the path comes down on the shelf of a figure: straight on its gate where nothing stands above it there,
    /// else beside its column.
    private double approach(Figure to) {
        if (to.bounds().y() == shelfTop(to)) {
            return to.gateX();
        }
        var column = to.inBed() ? bed.columnOf(to) : to.bounds().x();
        var gap = column == box.x() + Metrics.BOX_PADDING
                ? Metrics.BOX_PADDING
                : to.inBed() ? Metrics.BED_GAP : Metrics.BOX_GAP;
        return column - gap / 2;
    }

    private double shelfTop(Figure to) {
        for (var shelf : shelves) {
            if (to.bounds().y() < shelf.bottom()) {
                return shelf.top();
            }
        }
        return to.bounds().y();
    }

    /// Where the path goes down to the shelf of a figure: between what stands on the shelves above.
    double lane(Figure to) {
        var approach = approach(to);
        var blocked = blockedAbove(shelfTop(to));
        if (blocked.isEmpty()) {
            return approach;
        }
        var best = box.x() + Metrics.BOX_PADDING / 2;
        var left = box.x();
        for (var block : blocked) {
            best = nearer(approach, best, left, block.from());
            left = Math.max(left, block.to());
        }
        return nearer(approach, best, left, box.maxX() - FROM_KNOB + Metrics.BOX_PADDING / 2);
    }

    /// What is nearer to `x`: the best so far or a place between two figures.
    private static double nearer(double x, double best, double from, double to) {
        var margin = Math.min(Metrics.BOX_PADDING, to - from) / 2;
        if (margin < Metrics.BED_GAP / 2) {
            return best;
        }
        var lane = Math.clamp(x, from + margin, to - margin);
        return Math.abs(lane - x) < Math.abs(best - x) ? lane : best;
    }

    private record Block(double from, double to) {}

    /// What stands on the shelves above, from left to right.
    private List<Block> blockedAbove(double top) {
        var blocks = new ArrayList<Block>();
        if (!bed.isEmpty() && bed.bounds().y() < top) {
            bed.forEachColumn((from, to) -> blocks.add(new Block(from, to)));
        }
        for (var shelf : shelves) {
            if (shelf.bottom() <= top) {
                for (var child : children.subList(shelf.from(), shelf.to())) {
                    blocks.add(new Block(child.extent().x(), child.extent().maxX()));
                }
            }
        }
        blocks.sort(Comparator.comparingDouble(Block::from));
        return blocks;
    }
}
