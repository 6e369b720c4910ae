package dev.espalier.diagram;

/// Finds where a dropped figure would land in a box: between two others a mark, at the end a place of its size where
/// there is room for one.
final class RoomSlots {
    private static final double MARK = 8;
    private static final double INSET = 5;

    private RoomSlots() {}

    static Slot last(Plot plot, Slot.Kind kind) {
        return Slots.of(plot, kind, Slots.count(plot, kind), isBox(plot) ? end(plot, kind) : inCard(plot));
    }

    static Slot at(Plot plot, Slot.Kind kind, double x, double y) {
        if (!isBox(plot) || y < firstTop(plot)) {
            return last(plot, kind);
        }
        return switch (kind) {
            case ACCOUNT -> account(plot, x, y);
            case UNIT -> unit(plot, x, y);
        };
    }

    private static boolean isBox(Plot plot) {
        return plot.figure().kind().isBox();
    }

    private static Bounds inCard(Plot plot) {
        return plot.figure().bounds().grow(-INSET);
    }

    private static double firstTop(Plot plot) {
        return plot.figure().bounds().y() + Rooms.head(plot.figure().hasChipLine()) - Metrics.BOX_GAP / 2;
    }

    private static Slot account(Plot plot, double x, double y) {
        var figures = plot.bed().figures();
        var position = plot.bed().positionAt(x, y);
        if (position == figures.size()) {
            return last(plot, Slot.Kind.ACCOUNT);
        }
        var at = figures.get(position).bounds();
        if (x < at.centerX()) {
            return Slots.of(plot, Slot.Kind.ACCOUNT, position, before(at, Metrics.BED_GAP));
        }
        return position + 1 == figures.size()
                ? last(plot, Slot.Kind.ACCOUNT)
                : Slots.of(plot, Slot.Kind.ACCOUNT, position + 1, after(at, Metrics.BED_GAP));
    }

    private static Slot unit(Plot plot, double x, double y) {
        for (var shelf : plot.shelves()) {
            if (y < shelf.bottom() + Metrics.BOX_GAP / 2 && shelf.to() > shelf.from()) {
                for (var i = shelf.from(); i < shelf.to(); i++) {
                    var at = plot.children().get(i).extent().grow(Metrics.BOX_GAP / 2);
                    var isLastInColumn = i + 1 == shelf.to() || !isInOneColumn(plot, i, i + 1);
                    if (x < at.maxX() && (y < at.maxY() || isLastInColumn)) {
                        return beside(plot, shelf, i, x, y);
                    }
                }
                return after(plot, shelf.to() - 1, Metrics.BOX_GAP);
            }
        }
        return last(plot, Slot.Kind.UNIT);
    }

    /// Before a unit or after it: above or below where it shares a column, else left or right of it.
    private static Slot beside(Plot plot, Plot.Shelf shelf, int index, double x, double y) {
        var at = plot.children().get(index).extent();
        var isStacked = (index > shelf.from() && isInOneColumn(plot, index - 1, index))
                || (index + 1 < shelf.to() && isInOneColumn(plot, index, index + 1));
        if (isStacked) {
            var isAbove = y < at.centerY();
            var middle = isAbove ? at.y() - Metrics.BOX_GAP / 2 : at.maxY() + Metrics.BOX_GAP / 2;
            var mark = new Bounds(at.x(), middle - MARK / 2, at.width(), MARK);
            return Slots.of(plot, Slot.Kind.UNIT, isAbove ? index : index + 1, mark);
        }
        return x < at.centerX()
                ? Slots.of(plot, Slot.Kind.UNIT, index, before(at, Metrics.BOX_GAP))
                : after(plot, index, Metrics.BOX_GAP);
    }

    private static boolean isInOneColumn(Plot plot, int one, int next) {
        return plot.children().get(one).extent().x()
                == plot.children().get(next).extent().x();
    }

    private static Slot after(Plot plot, int index, double gap) {
        return index + 1 == plot.children().size()
                ? last(plot, Slot.Kind.UNIT)
                : Slots.of(
                        plot,
                        Slot.Kind.UNIT,
                        index + 1,
                        after(plot.children().get(index).extent(), gap));
    }

    private static Bounds end(Plot plot, Slot.Kind kind) {
        var bed = plot.bed();
        if (kind == Slot.Kind.ACCOUNT) {
            return bed.isEmpty()
                    ? new Bounds(
                            plot.figure().bounds().x() + Metrics.BOX_PADDING - MARK - 4,
                            firstTop(plot) + Metrics.BOX_GAP / 2,
                            MARK,
                            Metrics.ACCOUNT_HEIGHT)
                    : bed.hasRoom() ? bed.next() : after(bed.figures().getLast().bounds(), Metrics.BED_GAP);
        }
        var before = plot.children().isEmpty()
                ? bed.bounds()
                : plot.children().getLast().extent();
        var x = before.maxX() + Metrics.BOX_GAP;
        var right = plot.figure().bounds().maxX() - Metrics.BOX_PADDING;
        return x + Metrics.OU_WIDTH <= right
                ? new Bounds(x, before.y(), Metrics.OU_WIDTH, Metrics.OU_HEIGHT)
                : after(before, Metrics.BOX_GAP);
    }

    private static Bounds before(Bounds figure, double gap) {
        return new Bounds(figure.x() - gap / 2 - MARK / 2, figure.y(), MARK, figure.height());
    }

    private static Bounds after(Bounds figure, double gap) {
        return new Bounds(figure.maxX() + gap / 2 - MARK / 2, figure.y(), MARK, figure.height());
    }
}
