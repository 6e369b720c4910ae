package dev.espalier.diagram;

import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The second half of the layout, from the root down: where everything lies.
final class Placing {
    private final Folding folding;
    private final List<Double> tops;
    private final Map<NodeId, Figure> figures = new HashMap<>();
    private final Map<ContainerId, Plot> plots = new HashMap<>();

    Placing(Folding folding, List<Double> tops) {
        this.folding = folding;
        this.tops = tops;
    }

    /// Every entity with the figure that shows it: its own, or the folded unit it is hidden in.
    Map<NodeId, Figure> figures() {
        return figures;
    }

    Map<ContainerId, Plot> plots() {
        return plots;
    }

    Plot place(Part.Tree tree, Optional<ContainerId> parent, double left, int depth) {
        var y = tops.get(depth);
        var bounds = new Bounds(left + tree.center() - Metrics.OU_WIDTH / 2, y, Metrics.OU_WIDTH, tree.height());
        var room = new Bounds(left, y, tree.width(), tree.height());
        var figure = new Figure(
                tree.kind(),
                tree.container(),
                parent,
                depth,
                bounds,
                room,
                false,
                tree.chipLine(),
                tree.tally(),
                List.of(),
                false,
                OptionalDouble.empty());
        figures.put(figure.id(), figure);
        if (tree.kind() == Figure.Kind.FOLDED_UNIT) {
            hide(tree.container(), figure);
        }
        var plot = plot(tree, figure, left, depth);
        plots.put(tree.container().id(), plot);
        return plot;
    }

    private Plot plot(Part.Tree tree, Figure figure, double left, int depth) {
        var parent = Optional.of(tree.container().id());
        var bed = Bed.EMPTY;
        var children = new ArrayList<Plot>();
        var bottom = figure.bounds().maxY();
        for (var i = 0; i < tree.parts().size(); i++) {
            var x = left + tree.lefts().get(i);
            switch (tree.parts().get(i)) {
                case Part.Leaf leaf -> children.add(leaf(leaf, parent, x, depth + 1));
                case Part.Tree subtree -> children.add(place(subtree, parent, x, depth + 1));
                case Part.Many many -> bed = bed(many, parent, x, depth + 1);
            }
        }
        bottom = Math.max(bottom, bed.bounds().maxY());
        for (var child : children) {
            bottom = Math.max(bottom, child.extent().maxY());
        }
        var y = figure.bounds().y();
        return Plot.inARow(figure, new Bounds(left, y, tree.width(), bottom - y), bed, children);
    }

    private Plot leaf(Part.Leaf leaf, Optional<ContainerId> parent, double x, int depth) {
        var figure = account(leaf, parent, x, tops.get(depth), depth, false);
        return Plot.alone(figure);
    }

    private Figure account(Part.Leaf leaf, Optional<ContainerId> parent, double x, double y, int depth, boolean inBed) {
        var figure = leaf.figure(folding.shown(), parent, x, y, depth, inBed);
        figures.put(figure.id(), figure);
        return figure;
    }

    private Bed bed(Part.Many many, Optional<ContainerId> parent, double left, int depth) {
        return many.bed(left, tops.get(depth), (leaf, x, y) -> account(leaf, parent, x, y, depth, true));
    }

    private void hide(Container container, Figure shownBy) {
        hide(container, shownBy, figures);
    }

    /// Says of everything in a container that a figure shows it.
    static void hide(Container container, Figure shownBy, Map<NodeId, Figure> figures) {
        container.accounts().forEach(account -> figures.put(account.id(), shownBy));
        for (var unit : container.organizationalUnits()) {
            figures.put(unit.id(), shownBy);
            hide(unit, shownBy, figures);
        }
    }
}
