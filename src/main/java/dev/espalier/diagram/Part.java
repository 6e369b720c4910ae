package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A piece of the drawing that has been measured but not yet placed.
sealed interface Part {
    /// How much width it takes.
    double width();

    /// Where its figure's middle lies, from its left end.
    double center();

    /// A single account.
    record Leaf(Figure.Kind kind, Account account, boolean chipLine, double width, double height) implements Part {
        @Override
        public double center() {
            return width / 2;
        }

        /// Its figure, whose upper left corner is given.
        ///
        /// @param shown members that always have a row of their own
        Figure figure(Set<MemberId> shown, Optional<ContainerId> parent, double x, double y, int depth, boolean inBed) {
            var top = y + Metrics.OPENED_HEADER + (chipLine ? Metrics.CHIP_LINE : 0);
            var rows = kind.isOpened() ? RowPlan.of(account, shown, x, top) : List.<Row>of();
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
                    OptionalDouble.empty());
        }
    }

    /// Accounts in rows and columns.
    record Many(List<Leaf> leaves, List<Double> columnWidths, List<Double> rowHeights) implements Part {
        @Override
        public double width() {
            return sum(columnWidths);
        }

        double height() {
            return sum(rowHeights);
        }

        @Override
        public double center() {
            return Math.floor(width() / 2);
        }

        /// Makes the figure of an account at its upper left corner.
        interface Putting {
            Figure put(Leaf leaf, double x, double y);
        }

        /// The bed whose upper left corner is given.
        Bed bed(double left, double top, Putting putting) {
            var columns = starts(columnWidths, left);
            var rows = starts(rowHeights, top);
            var placed = new ArrayList<Figure>(leaves.size());
            for (var i = 0; i < leaves.size(); i++) {
                placed.add(putting.put(leaves.get(i), columns[i % columns.length], rows[i / columns.length]));
            }
            return new Bed(placed, columns, rows, new Bounds(left, top, width(), height()));
        }

        private static double[] starts(List<Double> sizes, double from) {
            var starts = new double[sizes.size()];
            var at = from;
            for (var i = 0; i < starts.length; i++) {
                starts[i] = at;
                at += sizes.get(i) + Metrics.BED_GAP;
            }
            return starts;
        }

        private static double sum(List<Double> sizes) {
            var sum = (sizes.size() - 1) * Metrics.BED_GAP;
            for (var size : sizes) {
                sum += size;
            }
            return sum;
        }
    }

    /// The root or a unit with what hangs under it.
    ///
    /// @param lefts where each part begins, from the left end
    /// @param storeys how high it is at each depth
    record Tree(
            Figure.Kind kind,
            Container container,
            double height,
            boolean chipLine,
            Tally tally,
            List<Part> parts,
            List<Double> lefts,
            double width,
            double center,
            Storeys storeys)
            implements Part, Measured {
        @Override
        public List<Leaf> leaves() {
            if (!parts.isEmpty() && parts.getFirst() instanceof Many many) {
                return many.leaves();
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
