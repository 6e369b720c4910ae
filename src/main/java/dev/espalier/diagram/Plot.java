package dev.espalier.diagram;

import java.util.List;
import java.util.function.Consumer;

/// A figure with everything that hangs under it or lies in it, placed. Extents of siblings are disjoint. In a tree they
/// are sorted from left to right, in a box they stand on shelves, so whatever lies in an area is found by walking down,
/// searching by halves or shelf by shelf: no other index is needed.
///
/// @param extent the rectangle around the figure and its whole subtree
/// @param children single figures and subtrees in their order; they lie right of the bed or below it
/// @param shelves which children stand side by side; in a tree all of them
record Plot(Figure figure, Bounds extent, Bed bed, List<Plot> children, List<Shelf> shelves) {
    private static final double FAR = 1e12;

    /// Children that stand side by side in columns. In a tree there is one shelf without end, and every child has a
    /// column of its own.
    ///
    /// @param to behind the last
    /// @param bottom of the tallest column, a bed among them
    record Shelf(int from, int to, double top, double bottom) {
        Shelf shift(double dy) {
            return new Shelf(from, to, top + dy, bottom + dy);
        }

        boolean isSorted() {
            return top == -FAR;
        }
    }

    /// A figure with nothing under it.
    static Plot alone(Figure figure) {
        return new Plot(figure, figure.bounds(), Bed.EMPTY, List.of(), List.of());
    }

    /// With all children side by side.
    static Plot inARow(Figure figure, Bounds extent, Bed bed, List<Plot> children) {
        var shelves = List.of(new Shelf(0, children.size(), -FAR, FAR));
        return new Plot(figure, extent, bed, List.copyOf(children), shelves);
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
        if (figure.bounds().intersects(area)) {
            found.accept(figure);
        }
        if (withBeds) {
            bed.visit(area, found);
        }
        visitChildren(area, child -> child.visit(area, found, withBeds));
    }

    private void visitChildren(Bounds area, Consumer<Plot> found) {
        for (var shelf : shelves) {
            if (shelf.top < area.maxY() && shelf.bottom > area.y()) {
                visitShelf(shelf, area, found);
            }
        }
    }

    private void visitShelf(Shelf shelf, Bounds area, Consumer<Plot> found) {
        var isSorted = shelf.isSorted();
        for (var i = isSorted ? firstReaching(shelf, area.x()) : shelf.from; i < shelf.to; i++) {
            var child = children.get(i);
            if (isSorted && child.extent.x() >= area.maxX()) {
                break;
            }
            if (child.extent.intersects(area)) {
                found.accept(child);
            }
        }
    }

    /// All plots with something under them whose extent shares a point with `area`.
    void visitParents(Bounds area, Consumer<Plot> found) {
        if (children.isEmpty() && bed.isEmpty()) {
            return;
        }
        found.accept(this);
        visitChildren(area, child -> child.visitParents(area, found));
    }

    /// The first child of a shelf that reaches beyond `x`.
    private int firstReaching(Shelf shelf, double x) {
        var low = shelf.from;
        var high = shelf.to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (children.get(middle).extent.maxX() > x) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Where the edge to the children leaves.
    double portX() {
        return figure.bounds().centerX();
    }

    double childrenTop() {
        return !bed.isEmpty()
                ? bed.bounds().y()
                : children.isEmpty()
                        ? figure.bounds().maxY() + Metrics.GAP_Y
                        : children.getFirst().figure().bounds().y();
    }

    double busY() {
        return childrenTop() - Metrics.BUS;
    }
}
