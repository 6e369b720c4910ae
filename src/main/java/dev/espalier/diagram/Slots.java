package dev.espalier.diagram;

import dev.espalier.design.Container;
import java.util.List;

/// Finds where a dropped figure would land.
final class Slots {
    private Slots() {}

    static Slot last(Plot plot, Slot.Kind kind) {
        var siblings = siblings(plot, kind);
        var bounds = kind == Slot.Kind.ACCOUNT && !plot.bed().isEmpty()
                ? plot.bed().next()
                : siblings.isEmpty() ? alone(plot, kind) : after(siblings.getLast(), kind);
        return of(plot, kind, count(plot, kind), bounds);
    }

    static Slot at(Plot plot, Slot.Kind kind, double x, double y) {
        var siblings = siblings(plot, kind);
        if (kind == Slot.Kind.ACCOUNT && !plot.bed().isEmpty()) {
            return inBed(plot, x, y);
        }
        for (var i = 0; i < siblings.size(); i++) {
            var sibling = siblings.get(i).figure().bounds();
            if (x < sibling.centerX()) {
                var bounds = new Bounds(sibling.x() - Metrics.GAP_X + 4, sibling.y(), 8, sibling.height());
                return of(plot, kind, i, bounds);
            }
        }
        return last(plot, kind);
    }

    /// A place among the children of a plot.
    static Slot of(Plot plot, Slot.Kind kind, int index, Bounds bounds) {
        return new Slot(container(plot).id(), kind, index, bounds);
    }

    private static Slot inBed(Plot plot, double x, double y) {
        var figures = plot.bed().figures();
        for (var i = 0; i < figures.size(); i++) {
            var bounds = figures.get(i).bounds();
            if (y < bounds.maxY() && x < bounds.maxX()) {
                return of(plot, Slot.Kind.ACCOUNT, i, bounds);
            }
        }
        return last(plot, Slot.Kind.ACCOUNT);
    }

    private static List<Plot> siblings(Plot plot, Slot.Kind kind) {
        return plot.children().stream()
                .filter(child -> child.figure().kind().isAccount() == (kind == Slot.Kind.ACCOUNT))
                .toList();
    }

    private static Bounds alone(Plot plot, Slot.Kind kind) {
        if (!plot.bed().isEmpty()) {
            var bed = plot.bed().bounds();
            return size(bed.maxX() + Metrics.GAP_SUBTREE, bed.y(), kind);
        }
        if (!plot.children().isEmpty() && kind == Slot.Kind.UNIT) {
            var last = plot.children().getLast().figure().bounds();
            return size(last.maxX() + Metrics.GAP_SUBTREE, last.y(), kind);
        }
        if (!plot.children().isEmpty()) {
            var first = plot.children().getFirst().figure().bounds();
            return size(first.x() - Metrics.GAP_SUBTREE - Metrics.ACCOUNT_WIDTH, first.y(), kind);
        }
        var width = kind == Slot.Kind.ACCOUNT ? Metrics.ACCOUNT_WIDTH : Metrics.OU_WIDTH;
        return size(plot.portX() - width / 2, plot.childrenTop(), kind);
    }

    private static Bounds after(Plot last, Slot.Kind kind) {
        var bounds = last.figure().bounds();
        return size(bounds.maxX() + Metrics.GAP_X, bounds.y(), kind);
    }

    private static Bounds size(double x, double y, Slot.Kind kind) {
        return switch (kind) {
            case ACCOUNT -> new Bounds(x, y, Metrics.ACCOUNT_WIDTH, Metrics.ACCOUNT_HEIGHT);
            case UNIT -> new Bounds(x, y, Metrics.OU_WIDTH, Metrics.OU_HEIGHT);
        };
    }

    static int count(Plot plot, Slot.Kind kind) {
        var container = container(plot);
        return switch (kind) {
            case ACCOUNT -> container.accounts().size();
            case UNIT -> container.organizationalUnits().size();
        };
    }

    private static Container container(Plot plot) {
        if (plot.figure().entity() instanceof Container container) {
            return container;
        }
        throw new IllegalStateException("an account has no children");
    }
}
