package dev.espalier.diagram;

import java.util.List;
import java.util.function.Consumer;

/// A figure with everything that hangs under it, placed. Extents of siblings are disjoint and sorted from left to
/// right, so whatever lies in an area is found by walking down and searching by halves: no other index is needed.
///
/// @param extent the rectangle around the figure and its whole subtree
/// @param children single figures and subtrees, left to right; they lie right of the bed
record Plot(Figure figure, Bounds extent, Bed bed, List<Plot> children) {

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
        for (var i = firstReaching(area.x()); i < children.size(); i++) {
            var child = children.get(i);
            if (child.extent.x() >= area.maxX()) {
                break;
            }
            if (child.extent.intersects(area)) {
                child.visit(area, found, withBeds);
            }
        }
    }

    /// All plots with something under them whose extent shares a point with `area`.
    void visitParents(Bounds area, Consumer<Plot> found) {
        if (children.isEmpty() && bed.isEmpty()) {
            return;
        }
        found.accept(this);
        for (var i = firstReaching(area.x()); i < children.size(); i++) {
            var child = children.get(i);
            if (child.extent.x() >= area.maxX()) {
                break;
            }
            if (child.extent.intersects(area)) {
                child.visitParents(area, found);
            }
        }
    }

    /// The first child that reaches beyond `x`.
    private int firstReaching(double x) {
        var low = 0;
        var high = children.size();
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
