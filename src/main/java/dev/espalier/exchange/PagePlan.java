package dev.espalier.exchange;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How a drawing is laid on paper: on one page as large as it will go, or over a poster of pages that overlap so that
/// they can be cut and glued. PDF and printer follow the same plan. Lengths on paper are points from the upper left
/// corner.
///
/// @param area the drawing, in canvas units
/// @param scale points of a canvas unit
/// @param width of a page
/// @param height of a page
public record PagePlan(Bounds area, double scale, double width, double height, int columns, int rows) {
    /// Pages of the largest poster; a longer one is a mistake.
    public static final int MOST = 400;

    private static final double MARGIN = Paper.points(10);
    private static final double OVERLAP = Paper.points(10);
    private static final double MARK = Paper.points(5);
    private static final double LABEL = 7;
    /// A pixel is a 96th of an inch.
    private static final double POINTS_OF_PIXEL = 0.75;

    /// The whole drawing on one page.
    public static PagePlan onOnePage(Drawing drawing, Paper paper, Paper.Orientation orientation) {
        return lying(paper, orientation)
                .map(page -> onOnePage(drawing.area(), page))
                .max(Comparator.comparingDouble(PagePlan::scale))
                .orElseThrow();
    }

    private static PagePlan onOnePage(Bounds area, Page page) {
        var scale = Math.min(page.frame().width() / area.width(), page.frame().height() / area.height());
        return new PagePlan(area, scale, page.width(), page.height(), 1, 1);
    }

    /// The drawing over as many pages as it takes.
    ///
    /// @param enlarged 1 for the drawing's own size, at which 96 pixels are an inch
    public static PagePlan poster(Drawing drawing, Paper paper, Paper.Orientation orientation, double enlarged) {
        var scale = POINTS_OF_PIXEL * drawing.size() * enlarged;
        return lying(paper, orientation)
                .map(page -> poster(drawing.area(), page, scale))
                .min(Comparator.comparingLong(PagePlan::pages))
                .orElseThrow();
    }

    private static PagePlan poster(Bounds area, Page page, double scale) {
        return new PagePlan(
                area,
                scale,
                page.width(),
                page.height(),
                count(area.width() * scale, page.frame().width()),
                count(area.height() * scale, page.frame().height()));
    }

    private static int count(double length, double frame) {
        return (int) Math.max(1, Math.ceil((length - OVERLAP) / (frame - OVERLAP)));
    }

    private static Stream<Page> lying(Paper paper, Paper.Orientation orientation) {
        var upright = new Page(paper.shortSide(), paper.longSide());
        var across = new Page(paper.longSide(), paper.shortSide());
        return switch (orientation) {
            case AUTO -> Stream.of(upright, across);
            case PORTRAIT -> Stream.of(upright);
            case LANDSCAPE -> Stream.of(across);
        };
    }

    private record Page(double width, double height) {
        Bounds frame() {
            return new Bounds(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
        }
    }

    public boolean isLandscape() {
        return width > height;
    }

    /// How many pages there are.
    public long pages() {
        return (long) columns * rows;
    }

    /// All pages, row by row.
    public List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                sheets.add(sheet(column, row));
            }
        }
        return sheets;
    }

    private Sheet sheet(int column, int row) {
        var frame = new Page(width, height).frame();
        var stepX = frame.width() - OVERLAP;
        var stepY = frame.height() - OVERLAP;
        var restX = columns * stepX + OVERLAP - area.width() * scale;
        var restY = rows * stepY + OVERLAP - area.height() * scale;
        return new Sheet(
                frame,
                scale,
                frame.x() + restX / 2 - column * stepX - area.x() * scale,
                frame.y() + restY / 2 - row * stepY - area.y() * scale,
                pages() == 1 ? List.of() : marks(frame, column, row));
    }

    private List<Shape> marks(Bounds frame, int column, int row) {
        var marks = new ArrayList<Shape>();
        addTicks(marks, frame.x(), frame);
        addTicks(marks, column + 1 < columns ? frame.maxX() - OVERLAP : frame.maxX(), frame);
        addSideTicks(marks, frame.y(), frame);
        addSideTicks(marks, row + 1 < rows ? frame.maxY() - OVERLAP : frame.maxY(), frame);
        var words = Words.text("page.sheet", (long) row * columns + column + 1, pages(), row + 1, column + 1);
        var y = height - MARGIN + (MARGIN + LABEL) / 2;
        marks.add(new Shape.Text(width / 2, y, words, Face.REGULAR, LABEL, Token.INK, Shape.Anchor.MIDDLE));
        return marks;
    }

    /// Marks above and below the frame: where to cut, or where the page beside it begins.
    private static void addTicks(List<Shape> marks, double x, Bounds frame) {
        var stroke = Stroke.of(Token.INK, 0.5);
        marks.add(new Shape.Line(x, frame.y() - MARK, x, frame.y(), stroke));
        marks.add(new Shape.Line(x, frame.maxY(), x, frame.maxY() + MARK, stroke));
    }

    private static void addSideTicks(List<Shape> marks, double y, Bounds frame) {
        var stroke = Stroke.of(Token.INK, 0.5);
        marks.add(new Shape.Line(frame.x() - MARK, y, frame.x(), y, stroke));
        marks.add(new Shape.Line(frame.maxX(), y, frame.maxX() + MARK, y, stroke));
    }

    /// One page.
    ///
    /// @param frame the part of the page that is drawn on
    /// @param scale points of a canvas unit
    /// @param dx where the origin of the canvas lies
    /// @param marks what stands around the frame, in points and in the colours of light paper
    public record Sheet(Bounds frame, double scale, double dx, double dy, List<Shape> marks) {
        public Sheet {
            marks = List.copyOf(marks);
        }

        /// The part of the canvas that is drawn in the frame.
        public Bounds source() {
            return new Bounds(
                    (frame.x() - dx) / scale, (frame.y() - dy) / scale, frame.width() / scale, frame.height() / scale);
        }
    }
}
