package dev.espalier.diagram;

import java.util.Arrays;
import java.util.List;

/// Where accounts stand in a bed: in rows and columns, in their order, like words on a page. An opened account
/// keeps its column as far down as it reaches, and the rows go on beside it, so that no paper stays empty there.
final class BedPlan {
    private final List<Part.Leaf> accounts;
    private final boolean isInRows;
    private final int[] columns;
    private final double[] tops;
    private final double[] widths;
    private final double[] ends;
    private double row;
    private double rowHeight;
    private int column;

    private BedPlan(List<Part.Leaf> accounts, int columns, boolean isInRows) {
        this.accounts = accounts;
        this.isInRows = isInRows;
        this.columns = new int[accounts.size()];
        tops = new double[accounts.size()];
        widths = new double[Math.min(columns, accounts.size())];
        ends = new double[widths.length];
        for (var i = 0; i < tops.length; i++) {
            place(i);
        }
        seek();
    }

    /// A plan of at most so many columns.
    static BedPlan of(List<Part.Leaf> accounts, int columns) {
        return new BedPlan(accounts, columns, false);
    }

    /// A plan in which every row is as high as its highest account: there is a way between any two rows.
    static BedPlan inRows(List<Part.Leaf> accounts, int columns) {
        return new BedPlan(accounts, columns, true);
    }

    private void place(int index) {
        seek();
        var account = accounts.get(index);
        var height = account.height() + Metrics.BED_GAP;
        columns[index] = column;
        tops[index] = row;
        ends[column] = row + height;
        widths[column] = Math.max(widths[column], account.width());
        if (isInRows || !account.kind().isOpened()) {
            rowHeight = Math.max(rowHeight, height);
        }
        column++;
    }

    /// Goes on to the next free place.
    private void seek() {
        while (!isFree()) {
            row = rowHeight > 0 ? row + rowHeight : Arrays.stream(ends).min().orElseThrow();
            rowHeight = 0;
            column = 0;
        }
    }

    /// Whether this row has a place left.
    private boolean isFree() {
        while (column < ends.length && ends[column] > row) {
            column++;
        }
        return column < ends.length;
    }

    List<Part.Leaf> accounts() {
        return accounts;
    }

    double width() {
        return Arrays.stream(widths).sum() + (widths.length - 1) * Metrics.BED_GAP;
    }

    double height() {
        return Arrays.stream(ends).max().orElseThrow() - Metrics.BED_GAP;
    }

    /// Makes the figure of an account at its upper left corner.
    interface Putting {
        Figure put(Part.Leaf account, double x, double y);
    }

    /// The bed whose upper left corner is given.
    Bed bed(double left, double top, Putting putting) {
        var lefts = new double[widths.length];
        var at = left;
        for (var i = 0; i < lefts.length; i++) {
            lefts[i] = at;
            at += widths[i] + Metrics.BED_GAP;
        }
        var placed = new Figure[tops.length];
        for (var i = 0; i < placed.length; i++) {
            placed[i] = putting.put(accounts.get(i), lefts[columns[i]], top + tops[i]);
        }
        var next = new Bounds(lefts[column], top + row, Metrics.ACCOUNT_WIDTH, Metrics.ACCOUNT_HEIGHT);
        return new Bed(List.of(placed), lefts, new Bounds(left, top, width(), height()), next);
    }
}
