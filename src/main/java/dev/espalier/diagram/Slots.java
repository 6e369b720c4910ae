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
                : siblings.isEmpty()
                        ? alone(plot, kind)
                        : behind(plot, siblings.getLast().figure().bounds(), Metrics.GAP_X, kind);
        return of(plot, kind, count(plot, kind), bounds);
    }

    static Slot at(Plot plot, Slot.Kind kind, double x, double y) {
        var siblings = siblings(plot, kind);
        if (kind == Slot.Kind.ACCOUNT && !plot.bed().isEmpty()) {
            return inBed(plot, x, y);
        }
        for (var i = 0; i < siblings.size(); i++) {
            var sibling = siblings.get(i).figure().bounds();
            if (plot.isSideways() ? y < sibling.centerY() : x < sibling.centerX()) {
                return of(plot, kind, i, before(plot, sibling));
            }
        }
        return last(plot, kind);
    }

    /// A mark in the gap before a sibling.
    private static Bounds before(Plot plot, Bounds sibling) {
        return plot.isSideways()
                ? new Bounds(sibling.x(), sibling.y() - Metrics.GAP_X + 4, sibling.width(), 8)
                : new Bounds(sibling.x() - Metrics.GAP_X + 4, sibling.y(), 8, sibling.height());
    }

    /// A place among the children of a plot.
    static Slot of(Plot plot, Slot.Kind kind, int index, Bounds bounds) {
        return new Slot(container(plot).id(), kind, index, bounds);
    }

    private static Slot inBed(Plot plot, double x, double y) {
        var bed = plot.bed();
        var at = bed.positionAt(x, y);
        return at < bed.figures().size()
                ? of(plot, Slot.Kind.ACCOUNT, at, bed.figures().get(at).bounds())
                : last(plot, Slot.Kind.ACCOUNT);
    }

    private static List<Plot> siblings(Plot plot, Slot.Kind kind) {
        return plot.children().stream()
                .filter(child -> child.figure().kind().isAccount() == (kind == Slot.Kind.ACCOUNT))
                .toList();
    }

    /// Where the first one of its kind would stand: units behind the accounts, accounts before the units.
    private static Bounds alone(Plot plot, Slot.Kind kind) {
        if (!plot.bed().isEmpty()) {
            return behind(plot, plot.bed().bounds(), Metrics.GAP_SUBTREE, kind);
        }
        if (!plot.children().isEmpty() && kind == Slot.Kind.UNIT) {
            return behind(plot, plot.children().getLast().figure().bounds(), Metrics.GAP_SUBTREE, kind);
        }
        if (!plot.children().isEmpty()) {
            var first = plot.children().getFirst().figure().bounds();
            return plot.isSideways()
                    ? size(first.x(), first.y() - Metrics.GAP_SUBTREE - Metrics.ACCOUNT_HEIGHT, kind)
                    : size(first.x() - Metrics.GAP_SUBTREE - Metrics.ACCOUNT_WIDTH, first.y(), kind);
        }
        var own = size(0, 0, kind);
        return plot.isSideways()
                ? size(plot.childrenStart(), plot.figure().portY() - own.height() / 2, kind)
                : size(plot.figure().portX() - own.width() / 2, plot.childrenStart(), kind);
    }

    private static Bounds behind(Plot plot, Bounds last, double gap, Slot.Kind kind) {
        return plot.isSideways() ? size(last.x(), last.maxY() + gap, kind) : size(last.maxX() + gap, last.y(), kind);
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
