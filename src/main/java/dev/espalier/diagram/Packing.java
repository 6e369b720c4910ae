package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the contents of a box lie in it: its accounts in rows and columns, then its units, all in their order, from left
/// to right and line by line like words on a page. What is lower than its line shares a column with what came before
/// it, so that little paper stays empty beside a tall box.
///
/// What is open is how wide the page is and how many columns the accounts have. A handful of each is tried and the one
/// taken that gives the box nearest to [#RATIO], the smaller of equals. That takes time proportional to the number of
/// things in the box, and it keeps order: cleverer packings save paper but move everything about when one thing grows.
///
/// @param places upper left corners of the units, from the upper left corner of the contents
/// @param shelves the lines of units, counted from there as well
record Packing(
        Optional<BedPlan> accounts,
        List<Room> rooms,
        List<Handles.Spot> places,
        List<Plot.Shelf> shelves,
        double width,
        double height) {
    static final Packing EMPTY = new Packing(Optional.empty(), List.of(), List.of(), List.of(), 0, 0);

    /// Boxes are best this much wider than high: the screen is, too.
    private static final double RATIO = 1.35;

    private static final double[] PAGES = {0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2.1};
    private static final int FEW = 6;

    /// Packs accounts and units.
    ///
    /// @param head what will stand above them in the box, to be reckoned with
    static Packing of(List<Part.Leaf> accounts, List<Room> rooms, double head) {
        var best = EMPTY;
        var least = Double.MAX_VALUE;
        var page = page(accounts, rooms, head);
        for (var columns : columns(accounts, page)) {
            var many = columns == 0 ? Optional.<BedPlan>empty() : Optional.of(BedPlan.of(accounts, columns));
            for (var share : PAGES) {
                var tried = flow(many, rooms, Math.max(page * share, widest(many, rooms)));
                var cost = cost(tried, head);
                if (cost < least) {
                    least = cost;
                    best = tried;
                }
                if (rooms.isEmpty()) {
                    break;
                }
            }
        }
        return best;
    }

    /// The side that weighs, and a little of the other one.
    private static double cost(Packing tried, double head) {
        var across = tried.width + 2 * Metrics.BOX_PADDING;
        var down = (tried.height + head + Metrics.BOX_PADDING) * RATIO;
        return Math.max(across, down) + 0.1 * Math.min(across, down);
    }

    /// About how wide the contents are when nothing is wasted.
    private static double page(List<Part.Leaf> accounts, List<Room> rooms, double head) {
        var area = 0.0;
        for (var account : accounts) {
            area += (account.width() + Metrics.BED_GAP) * (account.height() + Metrics.BED_GAP);
        }
        for (var room : rooms) {
            area += (room.width() + Metrics.BOX_GAP) * (room.height() + Metrics.BOX_GAP);
        }
        var beside = head * RATIO / 2;
        return Math.sqrt(area * RATIO + beside * beside);
    }

    private static double widest(Optional<BedPlan> many, List<Room> rooms) {
        var widest = many.map(BedPlan::width).orElse(0.0);
        for (var room : rooms) {
            widest = Math.max(widest, room.width());
        }
        return widest;
    }

    /// How many columns the accounts may have; 0 when there are none.
    private static List<Integer> columns(List<Part.Leaf> accounts, double page) {
        if (accounts.isEmpty()) {
            return List.of(0);
        }
        var most = accounts.size();
        var tried = new ArrayList<Integer>();
        for (var columns = 1; columns <= Math.min(FEW, most); columns++) {
            tried.add(columns);
        }
        var pitch = Metrics.ACCOUNT_WIDTH + Metrics.BED_GAP;
        for (var columns : new double[] {
            Math.sqrt(most * 0.3), Math.sqrt(most * 0.6), Math.sqrt(most * 0.8), page * 0.5 / pitch, page / pitch
        }) {
            var whole = Math.clamp(Math.round(columns), 1, most);
            if (!tried.contains(whole)) {
                tried.add(whole);
            }
        }
        return tried;
    }

    private static Packing flow(Optional<BedPlan> many, List<Room> rooms, double page) {
        var places = new ArrayList<Handles.Spot>(rooms.size());
        var shelves = new ArrayList<Plot.Shelf>();
        var line = new Line(
                page,
                0,
                many.map(BedPlan::width).orElse(0.0),
                many.map(BedPlan::height).orElse(0.0));
        line.reckon(rooms, 0);
        var right = 0.0;
        var first = 0;
        for (var i = 0; i < rooms.size(); i++) {
            if (!line.takes(rooms.get(i))) {
                shelves.add(new Plot.Shelf(first, i, line.top, line.bottom));
                right = Math.max(right, line.right());
                first = i;
                line = new Line(page, line.bottom + Metrics.BOX_GAP, 0, 0);
                line.reckon(rooms, i);
                line.takes(rooms.get(i));
            }
            places.add(new Handles.Spot(line.x, line.y));
        }
        shelves.add(new Plot.Shelf(first, rooms.size(), line.top, line.bottom));
        return new Packing(many, rooms, places, shelves, Math.max(right, line.right()), line.bottom);
    }

    /// A line of the page while it is filled. What is lower than the line may stand under what came before it.
    private static final class Line {
        private final double page;
        private final double top;
        private double height;
        private double columnWidth;
        private double next;
        private double bottom;
        private double x;
        private double y;

        /// Begins with something of a size, which may be nothing.
        Line(double page, double top, double width, double height) {
            this.page = page;
            this.top = top;
            this.height = height;
            this.columnWidth = width;
            this.bottom = top + height;
            this.next = height > 0 ? bottom + Metrics.BOX_GAP : top;
        }

        double right() {
            return x + columnWidth;
        }

        /// How high the line becomes when nothing stands under anything.
        void reckon(List<Room> rooms, int from) {
            var end = columnWidth;
            for (var room : rooms.subList(from, rooms.size())) {
                end += (end > 0 ? Metrics.BOX_GAP : 0) + room.width();
                if (end > page) {
                    return;
                }
                height = Math.max(height, room.height());
            }
        }

        /// Finds a place for one more, if there is one.
        boolean takes(Room room) {
            var isFirst = next == top;
            var fitsUnder = next + room.height() <= top + height && x + room.width() <= page;
            if (isFirst || fitsUnder) {
                y = next;
                columnWidth = Math.max(columnWidth, room.width());
            } else if (right() + Metrics.BOX_GAP + room.width() <= page) {
                x = right() + Metrics.BOX_GAP;
                y = top;
                columnWidth = room.width();
            } else {
                return false;
            }
            next = y + room.height() + Metrics.BOX_GAP;
            bottom = Math.max(bottom, y + room.height());
            return true;
        }
    }
}
