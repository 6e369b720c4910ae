package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The second half of the layout, from the root on: where everything lies. Each figure is made when it is looked for.
/// Everything is reckoned along the way the tree grows and across it, and turned at the very end.
final class Placing {
    private final Folding folding;
    private final List<Double> starts;
    private final boolean isSideways;

    /// @param starts where the figures begin at each depth
    Placing(Folding folding, List<Double> starts) {
        this.folding = folding;
        this.starts = starts;
        this.isSideways = folding.flow() == Flow.LEFT_RIGHT;
    }

    /// @param across where the tree begins across the way it grows
    Plot place(Part.Tree tree, Optional<ContainerId> parent, double across, int depth) {
        var along = starts.get(depth);
        var length = tree.storeys().end(starts, depth) - along;
        return new Plot(bounds(along, across, length, tree.breadth()), new Placed(tree, parent, across, depth));
    }

    private Bounds bounds(double along, double across, double length, double breadth) {
        return isSideways ? new Bounds(along, across, length, breadth) : new Bounds(across, along, breadth, length);
    }

    private Handles.Spot spot(double along, double across) {
        return isSideways ? new Handles.Spot(along, across) : new Handles.Spot(across, along);
    }

    private final class Placed implements Plot.Maker {
        private final Part.Tree tree;
        private final Optional<ContainerId> parent;
        private final double across;
        private final int depth;

        Placed(Part.Tree tree, Optional<ContainerId> parent, double across, int depth) {
            this.tree = tree;
            this.parent = parent;
            this.across = across;
            this.depth = depth;
        }

        @Override
        public Figure figure(Plot plot) {
            var along = starts.get(depth);
            var before = isSideways ? tree.kind().axis() : Metrics.OU_WIDTH / 2;
            var corner = spot(along, across + tree.axis() - before);
            var bounds = new Bounds(corner.x(), corner.y(), Metrics.OU_WIDTH, tree.height());
            return new Figure(
                    tree.kind(),
                    tree.container(),
                    parent,
                    depth,
                    bounds,
                    bounds(along, across, tree.length(folding.flow()), tree.breadth()),
                    false,
                    tree.chipLine(),
                    tree.tally(),
                    List.of(),
                    false,
                    folding.flow(),
                    OptionalDouble.empty());
        }

        @Override
        public Plot.Inside inside() {
            var self = Optional.of(tree.container().id());
            var bed = Bed.EMPTY;
            var children = new ArrayList<Plot>(tree.parts().size());
            for (var i = 0; i < tree.parts().size(); i++) {
                var start = across + tree.starts().get(i);
                switch (tree.parts().get(i)) {
                    case Part.Leaf leaf -> children.add(Plot.alone(account(leaf, corner(start), false)));
                    case Part.Tree subtree -> children.add(place(subtree, self, start, depth + 1));
                    case Part.Many many -> bed = bed(many, corner(start));
                }
            }
            return Plot.Inside.inALine(bed, children, folding.flow());
        }

        /// Where a child begins.
        private Handles.Spot corner(double start) {
            return spot(starts.get(depth + 1), start);
        }

        private Bed bed(Part.Many many, Handles.Spot corner) {
            return many.plan().bed(corner.x(), corner.y(), (leaf, x, y) -> account(leaf, new Handles.Spot(x, y), true));
        }

        private Figure account(Part.Leaf leaf, Handles.Spot place, boolean inBed) {
            return leaf.figure(folding, Optional.of(tree.container().id()), place, depth + 1, inBed);
        }
    }
}
