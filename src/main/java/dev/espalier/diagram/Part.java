package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A piece of the drawing that has been measured but not yet placed.
sealed interface Part {
    /// How much it takes across the way the tree grows: width from the top down, height from left to right.
    double breadth(Flow flow);

    /// How much it takes along that way, without what hangs under it.
    double length(Flow flow);

    /// Where the line from its parent meets it, across that way and from its beginning.
    double axis(Flow flow);

    /// A single account.
    record Leaf(Figure.Kind kind, Account account, boolean chipLine, double width, double height) implements Part {
        @Override
        public double breadth(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? height : width;
        }

        @Override
        public double length(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? width : height;
        }

        @Override
        public double axis(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? kind.axis() : width / 2;
        }

        /// Its figure.
        ///
        /// @param place of the upper left corner
        Figure figure(Folding folding, Optional<ContainerId> parent, Handles.Spot place, int depth, boolean inBed) {
            var x = place.x();
            var y = place.y();
            var top = y + Metrics.OPENED_HEADER + (chipLine ? Metrics.CHIP_LINE : 0);
            var rows = kind.isOpened() ? RowPlan.of(account, folding, x, top) : List.<Row>of();
            var bounds = new Bounds(x, y, width, height);
            var tally = new Tally(0, 1, account.users().size());
            return new Figure(
                    kind,
                    account,
                    parent,
                    depth,
                    bounds,
                    bounds,
                    inBed,
                    chipLine,
                    tally,
                    rows,
                    false,
                    folding.flow(),
                    OptionalDouble.empty());
        }
    }

    /// Accounts in rows and columns.
    record Many(BedPlan plan) implements Part {
        @Override
        public double breadth(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? plan.height() : plan.width();
        }

        @Override
        public double length(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? plan.width() : plan.height();
        }

        @Override
        public double axis(Flow flow) {
            return Math.floor(breadth(flow) / 2);
        }
    }

    /// The root or a unit with what hangs under it.
    ///
    /// @param height of its card
    /// @param starts where each part begins, across the way the tree grows
    /// @param breadth of everything
    /// @param axis where its own card is met
    /// @param storeys how long it is at each depth
    record Tree(
            Figure.Kind kind,
            Container container,
            double height,
            boolean chipLine,
            Tally tally,
            List<Part> parts,
            List<Double> starts,
            double breadth,
            double axis,
            Storeys storeys)
            implements Part, Measured {
        @Override
        public double breadth(Flow flow) {
            return breadth;
        }

        @Override
        public double length(Flow flow) {
            return flow == Flow.LEFT_RIGHT ? Metrics.OU_WIDTH : height;
        }

        @Override
        public double axis(Flow flow) {
            return axis;
        }

        @Override
        public List<Leaf> leaves() {
            if (!parts.isEmpty() && parts.getFirst() instanceof Many many) {
                return many.plan().accounts();
            }
            var leaves = new ArrayList<Leaf>();
            for (var part : parts) {
                if (part instanceof Leaf leaf) {
                    leaves.add(leaf);
                }
            }
            return leaves;
        }

        @Override
        public Optional<Measured> unit(int position) {
            var before = parts.size() - container.organizationalUnits().size();
            return before >= 0 && parts.get(before + position) instanceof Tree tree
                    ? Optional.of(tree)
                    : Optional.empty();
        }
    }
}
