package dev.espalier.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Many accounts of one parent, in rows and columns. One edge serves them all.
final class Bed {
    static final Bed EMPTY = new Bed(List.of(), new double[0], Bounds.EMPTY, Bounds.EMPTY);

    private final List<Figure> figures;
    private final double[] columns;
    private final double[] tops;
    private final double tallest;
    private final Bounds bounds;
    private final Bounds next;

    /// @param figures row by row
    /// @param columns left edges of the columns
    /// @param next where one more account would stand
    Bed(List<Figure> figures, double[] columns, Bounds bounds, Bounds next) {
        this(figures, columns, tops(figures), tallest(figures), bounds, next);
    }

    private Bed(List<Figure> figures, double[] columns, double[] tops, double tallest, Bounds bounds, Bounds next) {
        this.figures = List.copyOf(figures);
        this.columns = columns;
        this.tops = tops;
        this.tallest = tallest;
        this.bounds = bounds;
        this.next = next;
    }

    private static double[] tops(List<Figure> figures) {
        return figures.stream().mapToDouble(figure -> figure.bounds().y()).toArray();
    }

    private static double tallest(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.bounds().height())
                .max()
                .orElse(0);
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    List<Figure> figures() {
        return figures;
    }

    Bounds bounds() {
        return bounds;
    }

    /// The left edge of the column that a figure stands in.
    double columnOf(Figure figure) {
        return columns[columnAt(figure.bounds().x())];
    }

    /// Takes the left and the right edge of a column.
    interface ColumnSink {
        void column(double from, double to);
    }

    void forEachColumn(ColumnSink sink) {
        for (var i = 0; i < columns.length; i++) {
            sink.column(columns[i], i + 1 < columns.length ? columns[i + 1] - Metrics.BED_GAP : bounds.maxX());
        }
    }

    void visit(Bounds area, Consumer<Figure> found) {
        if (isEmpty() || !bounds.intersects(area)) {
            return;
        }
        for (var i = firstAt(area.y() - tallest); i < tops.length && tops[i] <= area.maxY(); i++) {
            if (figures.get(i).bounds().intersects(area)) {
                found.accept(figures.get(i));
            }
        }
    }

    /// The position of the account at a point, or of the next below it in its column; as many as there are when the
    /// point lies below all of them.
    int positionAt(double x, double y) {
        var half = Metrics.BED_GAP / 2;
        var column = columnAt(x + half);
        for (var i = 0; i < figures.size(); i++) {
            if (columnAt(figures.get(i).bounds().x()) == column
                    && y < figures.get(i).bounds().maxY() + half) {
                return i;
            }
        }
        return figures.size();
    }

    /// The account above or below another one in its column.
    ///
    /// @param step 1 down, -1 up
    Optional<Figure> neighbour(Figure figure, int step) {
        var column = columnAt(figure.bounds().x());
        for (var i = figures.indexOf(figure) + step; i >= 0 && i < figures.size(); i += step) {
            if (columnAt(figures.get(i).bounds().x()) == column) {
                return Optional.of(figures.get(i));
            }
        }
        return Optional.empty();
    }

    /// The column that begins at or before a place, at least the first.
    private int columnAt(double x) {
        var found = Arrays.binarySearch(columns, x);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /// The first figure that begins at or below a line.
    private int firstAt(double y) {
        var low = 0;
        var high = tops.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tops[middle] < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The same with its figures at other places, for a moment: they are found only where the bed was.
    Bed with(List<Figure> moved) {
        return new Bed(moved, columns, tops, tallest, bounds, next);
    }

    Bed shift(double dx, double dy) {
        return new Bed(
                figures.stream().map(figure -> figure.shift(dx, dy)).toList(),
                Arrays.stream(columns).map(x -> x + dx).toArray(),
                Arrays.stream(tops).map(y -> y + dy).toArray(),
                tallest,
                bounds.shift(dx, dy),
                next.shift(dx, dy));
    }

    /// Whether the last row has a place left.
    boolean hasRoom() {
        return next.y() == tops[tops.length - 1];
    }

    /// Where one more account would stand.
    Bounds next() {
        return next;
    }
}
