package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The second half of the layout, from the root down: where everything lies. Each figure is made when it is looked for.
final class Placing {
    private final Folding folding;
    private final List<Double> tops;

    /// @param tops the upper edge of the figures at each depth
    Placing(Folding folding, List<Double> tops) {
        this.folding = folding;
        this.tops = tops;
    }

    Plot place(Part.Tree tree, Optional<ContainerId> parent, double left, int depth) {
        var top = tops.get(depth);
        var extent = new Bounds(left, top, tree.width(), tree.storeys().bottom(tops, depth) - top);
        return new Plot(extent, new Placed(tree, parent, left, depth));
    }

    private final class Placed implements Plot.Maker {
        private final Part.Tree tree;
        private final Optional<ContainerId> parent;
        private final double left;
        private final int depth;

        Placed(Part.Tree tree, Optional<ContainerId> parent, double left, int depth) {
            this.tree = tree;
            this.parent = parent;
            this.left = left;
            this.depth = depth;
        }

        @Override
        public Figure figure(Plot plot) {
            var y = tops.get(depth);
            var bounds = new Bounds(left + tree.center() - Metrics.OU_WIDTH / 2, y, Metrics.OU_WIDTH, tree.height());
            var room = new Bounds(left, y, tree.width(), tree.height());
            return new Figure(
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
        }

        @Override
        public Plot.Inside inside() {
            var self = Optional.of(tree.container().id());
            var bed = Bed.EMPTY;
            var children = new ArrayList<Plot>(tree.parts().size());
            for (var i = 0; i < tree.parts().size(); i++) {
                var x = left + tree.lefts().get(i);
                switch (tree.parts().get(i)) {
                    case Part.Leaf leaf -> children.add(Plot.alone(account(leaf, x, tops.get(depth + 1), false)));
                    case Part.Tree subtree -> children.add(place(subtree, self, x, depth + 1));
                    case Part.Many many ->
                        bed = many.bed(x, tops.get(depth + 1), (leaf, at, top) -> account(leaf, at, top, true));
                }
            }
            return Plot.Inside.inARow(bed, children);
        }

        private Figure account(Part.Leaf leaf, double x, double y, boolean inBed) {
            return leaf.figure(folding.shown(), Optional.of(tree.container().id()), x, y, depth + 1, inBed);
        }
    }
}
