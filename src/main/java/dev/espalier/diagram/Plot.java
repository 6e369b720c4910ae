package dev.espalier.diagram;

import dev.espalier.design.Container;
import dev.espalier.design.Flow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A figure with everything that hangs under it or lies in it, placed. Extents of siblings are disjoint. In a tree they
/// are sorted from left to right or from top to bottom, in a box they stand on shelves, so whatever lies in an area is
/// found by walking down,
/// searching by halves or shelf by shelf: no other index is needed.
///
/// Only the extent is known from the beginning. The figure and what is below are made when somebody first looks there,
/// so that a layout costs nothing for the parts nobody sees. Two threads that look at once make equal ones.
final class Plot {
    private static final double FAR = 1e12;

    private final Bounds extent;
    private final Maker maker;
    private volatile @Nullable Figure figure;
    private volatile @Nullable Inside inside;

    /// Makes what a plot consists of.
    interface Maker {
        Figure figure(Plot plot);

        Inside inside();
    }

    /// How children are sorted.
    enum Order {
        SHELVED,
        RIGHTWARDS,
        DOWNWARDS
    }

    /// What hangs under a figure or lies in it.
    ///
    /// @param children single figures and subtrees in their order; they lie right of the bed or below it
    /// @param shelves which children stand side by side; in a tree all of them
    /// @param order by what the children of a shelf are sorted
    record Inside(Bed bed, List<Plot> children, List<Shelf> shelves, Order order) {
        static final Inside NOTHING = new Inside(Bed.EMPTY, List.of(), List.of(), Order.SHELVED);

        Inside {
            children = List.copyOf(children);
        }

        /// On shelves, as in a box.
        static Inside shelved(Bed bed, List<Plot> children, List<Shelf> shelves) {
            return new Inside(bed, children, shelves, Order.SHELVED);
        }

        /// With all children in one line, as in a tree.
        static Inside inALine(Bed bed, List<Plot> children, Flow flow) {
            var order = flow == Flow.LEFT_RIGHT ? Order.DOWNWARDS : Order.RIGHTWARDS;
            return new Inside(bed, children, List.of(new Shelf(0, children.size(), -FAR, FAR)), order);
        }

        boolean isEmpty() {
            return children.isEmpty() && bed.isEmpty();
        }
    }

    /// What is known from the beginning.
    private record Made(Figure figure, Inside inside) implements Maker {
        @Override
        public Figure figure(Plot plot) {
            return figure;
        }
    }

    /// @param extent the rectangle around the figure and its whole subtree
    Plot(Bounds extent, Maker maker) {
        this.extent = extent;
        this.maker = maker;
    }

    /// Children that stand side by side in columns. In a tree there is one shelf without end, and every child has a
    /// column or a row of its own.
    ///
    /// @param to behind the last
    /// @param bottom of the tallest column, a bed among them
    record Shelf(int from, int to, double top, double bottom) {
        Shelf shift(double dy) {
            return new Shelf(from, to, top + dy, bottom + dy);
        }
    }

    /// A figure with nothing under it.
    static Plot alone(Figure figure) {
        return new Plot(figure.bounds(), new Made(figure, Inside.NOTHING));
    }

    /// With all children in one line.
    static Plot inALine(Figure figure, Bounds extent, Bed bed, List<Plot> children) {
        return new Plot(extent, new Made(figure, Inside.inALine(bed, children, figure.flow())));
    }

    Bounds extent() {
        return extent;
    }

    Figure figure() {
        var known = figure;
        if (known == null) {
            known = maker.figure(this);
            figure = known;
        }
        return known;
    }

    private Inside inside() {
        var known = inside;
        if (known == null) {
            known = maker.inside();
            inside = known;
        }
        return known;
    }

    Bed bed() {
        return inside().bed();
    }

    List<Plot> children() {
        return inside().children();
    }

    List<Shelf> shelves() {
        return inside().shelves();
    }

    /// The figure that shows one of the accounts of this container: its own, or that of the folded unit.
    ///
    /// @param position among the accounts
    Figure account(int position) {
        var all = inside();
        return !all.bed().isEmpty()
                ? all.bed().figures().get(position)
                : all.isEmpty() ? figure() : all.children().get(position).figure();
    }

    /// One of the units of this container; empty when they are folded away.
    ///
    /// @param position among the units
    Optional<Plot> unit(Container container, int position) {
        var children = children();
        var before = children.size() - container.organizationalUnits().size();
        return before < 0 ? Optional.empty() : Optional.of(children.get(before + position));
    }

    /// All figures that share a point with `area`, parents first.
    void visit(Bounds area, Consumer<Figure> found) {
        visit(area, found, true);
    }

    /// The same without the accounts in beds.
    void visitOutsideBeds(Bounds area, Consumer<Figure> found) {
        visit(area, found, false);
    }

    private void visit(Bounds area, Consumer<Figure> found, boolean withBeds) {
        if (figure().bounds().intersects(area)) {
            found.accept(figure());
        }
        if (withBeds) {
            bed().visit(area, found);
        }
        visitChildren(area, child -> child.visit(area, found, withBeds));
    }

    private void visitChildren(Bounds area, Consumer<Plot> found) {
        for (var shelf : inside().shelves()) {
            if (shelf.top < area.maxY() && shelf.bottom > area.y()) {
                visitShelf(shelf, area, found);
            }
        }
    }

    private void visitShelf(Shelf shelf, Bounds area, Consumer<Plot> found) {
        var order = inside().order();
        var children = children();
        for (var i = first(shelf, area, order); i < shelf.to; i++) {
            var child = children.get(i);
            if (isBeyond(child.extent, area, order)) {
                break;
            }
            if (child.extent.intersects(area)) {
                found.accept(child);
            }
        }
    }

    /// All plots with something under them whose extent shares a point with `area`.
    void visitParents(Bounds area, Consumer<Plot> found) {
        if (inside().isEmpty()) {
            return;
        }
        found.accept(this);
        visitChildren(area, child -> child.visitParents(area, found));
    }

    private static boolean isBeyond(Bounds extent, Bounds area, Order order) {
        return switch (order) {
            case SHELVED -> false;
            case RIGHTWARDS -> extent.x() >= area.maxX();
            case DOWNWARDS -> extent.y() >= area.maxY();
        };
    }

    /// The first child of a shelf that reaches into an area or beyond it.
    private int first(Shelf shelf, Bounds area, Order order) {
        if (order == Order.SHELVED) {
            return shelf.from;
        }
        var low = shelf.from;
        var high = shelf.to;
        var children = children();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var extent = children.get(middle).extent;
            if (order == Order.RIGHTWARDS ? extent.maxX() > area.x() : extent.maxY() > area.y()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isSideways() {
        return figure().flow() == Flow.LEFT_RIGHT;
    }

    /// Where the children begin along the way the tree grows: their upper edge or their left one.
    double childrenStart() {
        var all = inside();
        if (all.isEmpty()) {
            return (isSideways() ? figure().bounds().maxX() : figure().bounds().maxY()) + Metrics.GAP_Y;
        }
        var first = all.bed().isEmpty()
                ? all.children().getFirst().figure().bounds()
                : all.bed().bounds();
        return isSideways() ? first.x() : first.y();
    }

    /// The line from here to a point where a child is met, as x, y, x, y: straight on, along the bus that all share,
    /// straight on again.
    double[] wayTo(double x, double y) {
        var from = figure();
        var bus = childrenStart() - Metrics.BUS;
        return isSideways()
                ? new double[] {from.portX(), from.portY(), bus, from.portY(), bus, y, x, y}
                : new double[] {from.portX(), from.portY(), from.portX(), bus, x, bus, x, y};
    }

    /// The line to the bed.
    ///
    /// @param margin how far before it the line ends
    double[] wayToBed(double margin) {
        var bed = bed().bounds();
        return isSideways() ? wayTo(bed.x() - margin, bed.centerY()) : wayTo(bed.centerX(), bed.y() - margin);
    }
}
