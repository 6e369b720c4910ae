package dev.espalier.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Many accounts of one parent, in rows and columns. One edge serves them all.
final class Bed {
    static final Bed EMPTY = new Bed(List.of(), new double[0], new double[0], Bounds.EMPTY);

    private final List<Figure> figures;
    private final double[] columns;
    private final double[] rows;
    private final Bounds bounds;

    /// @param figures row by row
    /// @param columns left edges of the columns
    /// @param rows upper edges of the rows
    Bed(List<Figure> figures, double[] columns, double[] rows, Bounds bounds) {
        this.figures = List.copyOf(figures);
        this.columns = columns.clone();
        this.rows = rows.clone();
        this.bounds = bounds;
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

    int columnCount() {
        return columns.length;
    }

    /// The left edge of the column that a figure stands in.
    double columnOf(Figure figure) {
        return columns[at(columns, figure.bounds().x())];
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
        var lastRow = at(rows, area.maxY());
        var lastColumn = at(columns, area.maxX());
        for (var row = at(rows, area.y()); row <= lastRow; row++) {
            for (var column = at(columns, area.x()); column <= lastColumn; column++) {
                var index = row * columns.length + column;
                if (index < figures.size() && figures.get(index).bounds().intersects(area)) {
                    found.accept(figures.get(index));
                }
            }
        }
    }

    /// The last start at or before a value, at least the first.
    private static int at(double[] starts, double value) {
        var found = Arrays.binarySearch(starts, value);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /// The same with its figures at other places, for a moment: they are found only where the bed was.
    Bed with(List<Figure> moved) {
        return new Bed(moved, columns, rows, bounds);
    }

    Bed shift(double dx, double dy) {
        return new Bed(
                figures.stream().map(figure -> figure.shift(dx, dy)).toList(),
                Arrays.stream(columns).map(x -> x + dx).toArray(),
                Arrays.stream(rows).map(y -> y + dy).toArray(),
                bounds.shift(dx, dy));
    }

    /// Whether the last row has a place left.
    boolean hasRoom() {
        return figures.size() % columns.length > 0;
    }

    /// Where one more account would stand.
    Bounds next() {
        var column = figures.size() % columns.length;
        var row = figures.size() / columns.length;
        var y = row < rows.length ? rows[row] : bounds.maxY() + Metrics.BED_GAP;
        return new Bounds(columns[column], y, Metrics.ACCOUNT_WIDTH, Metrics.ACCOUNT_HEIGHT);
    }
}
