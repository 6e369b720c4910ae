package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import java.util.List;

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
    record Tree(
            Figure.Kind kind,
            Container container,
            double height,
            boolean chipLine,
            Tally tally,
            List<Part> parts,
            List<Double> lefts,
            double width,
            double center)
            implements Part {}
}
