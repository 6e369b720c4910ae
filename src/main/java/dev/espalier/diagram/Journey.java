package dev.espalier.diagram;

import java.util.List;

/// Figures on the way from one layout to another, for the eye to follow. A figure that was drawn before goes straight
/// from its old place to its new one; one that was folded away comes out of what it was folded into; one that is new
/// comes along with its parent, and accounts in a bed go with their bed. Making one step takes time proportional to the
/// number of figures.
public final class Journey {
    private final Layout from;
    private final Layout to;
    private final double dx;
    private final double dy;
    private final Bounds extent;

    private Journey(Layout from, Layout to, double dx, double dy) {
        this.from = from;
        this.to = to;
        this.dx = dx;
        this.dy = dy;
        this.extent = from.bounds().shift(dx, dy).union(to.bounds());
    }

    /// The way between two layouts.
    ///
    /// @param dx how far the old layout is to be moved to the right first, so that some figure stays where it is
    public static Journey between(Layout from, Layout to, double dx, double dy) {
        return new Journey(from, to, dx, dy);
    }

    /// How many entities travel, at most.
    public int size() {
        return to.size();
    }

    /// The layout after a part of the way, from 0 to 1. It is to be drawn, not to be picked in.
    public Layout at(double part) {
        return part >= 1 ? to : new Walk(1 - part).layout();
    }

    /// One step: what is left of the way of each figure.
    private final class Walk {
        private final double rest;

        Walk(double rest) {
            this.rest = rest;
        }

        Layout layout() {
            return to.with(walk(to.root(), new Way(dx, dy, 0, 0)));
        }

        /// Extents are not sorted while figures pass each other, so every plot is said to reach everywhere.
        private Plot walk(Plot plot, Way ofParent) {
            var way = way(plot.figure(), ofParent);
            var figure = moved(plot.figure(), way);
            var bed = plot.bed().isEmpty() ? plot.bed() : moved(plot.bed(), way);
            List<Plot> children =
                    plot.children().stream().map(child -> walk(child, way)).toList();
            return Plot.inALine(figure, extent, bed, children);
        }

        private Way way(Figure figure, Way ofParent) {
            return from.figureShowing(figure.id())
                    .map(old -> way(old.bounds().shift(dx, dy), figure))
                    .orElseGet(() -> new Way(ofParent.dx(), ofParent.dy(), 0, 0));
        }

        /// Boxes grow and shrink on their way; cards and accounts keep their size.
        private Way way(Bounds old, Figure figure) {
            var now = figure.bounds();
            return new Way(
                    old.x() - now.x(),
                    old.y() - now.y(),
                    figure.kind().isBox() ? old.width() - now.width() : 0,
                    figure.kind().isBox() ? old.height() - now.height() : 0);
        }

        private Figure moved(Figure figure, Way way) {
            return figure.kind().isBox()
                    ? figure.at(way.rest(figure.bounds(), rest))
                    : figure.shift(way.dx() * rest, way.dy() * rest);
        }

        /// From one reading to the other each account goes its own way.
        private Bed moved(Bed bed, Way way) {
            if (!from.isReadAs(to)) {
                return bed.with(bed.figures().stream()
                        .map(figure -> moved(figure, way(figure, way)))
                        .toList());
            }
            return bed.shift(way.dx() * rest, way.dy() * rest);
        }
    }

    /// From the new place back to the old one.
    ///
    /// @param dw how much wider it was
    private record Way(double dx, double dy, double dw, double dh) {
        Bounds rest(Bounds end, double part) {
            return new Bounds(
                    end.x() + dx * part, end.y() + dy * part, end.width() + dw * part, end.height() + dh * part);
        }
    }
}
