package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Views that show an area whole, clear of what floats over the drawing.
final class Fit {
    private static final double MARGIN = 28;

    private Fit() {}

    /// All that is drawn, with room for the request of an answer and its gates.
    static Bounds everything(Layout layout, Optional<Answer> answer, Viewport view, double bar) {
        var area = Picture.bounds(layout, answer, 1);
        // the request keeps its size on the screen: the smaller the drawing, the more room it takes
        for (int round = 0; round < 2; round++) {
            area = Picture.bounds(layout, answer, of(view, area, 1, bar).scale());
        }
        return area;
    }

    /// What figures should not lie under when all is shown, on the screen; each may be empty.
    ///
    /// @param bar where the room below the bar begins that floats over the upper border
    /// @param board what covers the upper left corner
    /// @param minimap what covers the lower right corner
    record Floating(double bar, Bounds board, Bounds minimap) {}

    /// A view of an area below the bar that floats over the upper border, not larger than `most`.
    private static Viewport of(Viewport view, Bounds area, double most, double bar) {
        return within(view, area, most, room(0, bar, view.width(), view.height()));
    }

    /// The same with no figure under what floats: beside it, or beneath the board and above the minimap, whichever
    /// leaves more; as if nothing floated where there is no room.
    static Viewport of(Viewport view, Bounds area, double most, Layout layout, Floating floating) {
        var whole = of(view, area, most, floating.bar());
        var best = Optional.<Viewport>empty();
        for (var room : rooms(view, floating)) {
            var found = within(view, area, most, room);
            boolean isLarger = best.map(known -> found.scale() > known.scale()).orElse(true);
            if (isLarger && isClear(found, layout, floating)) {
                best = Optional.of(found);
            }
        }
        return best.orElse(whole);
    }

    /// The view that is nearest to another one and shows an area with room around it, clear of what floats where there
    /// is room for that.
    static Viewport showing(Viewport view, Bounds area, double margin, Floating floating) {
        return rooms(view, floating).stream()
                .map(room -> showingIn(room, view, area, margin))
                .filter(shown -> isClear(shown.onScreen(area), floating))
                .min(Comparator.comparingDouble(shown -> Math.hypot(shown.x() - view.x(), shown.y() - view.y())))
                .orElseGet(() -> view.showing(area, margin));
    }

    private static Viewport showingIn(Bounds room, Viewport view, Bounds area, double margin) {
        return view.withSize(room.width(), room.height())
                .pannedBy(-room.x(), -room.y())
                .showing(area, margin)
                .pannedBy(room.x(), room.y())
                .withSize(view.width(), view.height());
    }

    private static boolean isClear(Bounds shown, Floating floating) {
        return !shown.intersects(floating.board()) && !shown.intersects(floating.minimap());
    }

    /// Parts of the screen that leave out neither, one or both of what floats.
    private static List<Bounds> rooms(Viewport view, Floating floating) {
        var board = floating.board();
        var minimap = floating.minimap();
        boolean isMapped = minimap.width() > 0;
        var right = isMapped ? minimap.x() : view.width();
        var bottom = isMapped ? minimap.y() : view.height();
        var top = floating.bar();
        var beneath = Math.max(top, board.maxY());
        return Stream.of(view.width(), right)
                .flatMap(width -> Stream.of(view.height(), bottom)
                        .flatMap(height -> Stream.of(
                                room(0, top, width, height),
                                room(board.maxX(), top, width, height),
                                room(0, beneath, width, height))))
                .filter(room -> room.width() > MARGIN && room.height() > MARGIN)
                .toList();
    }

    /// The part of the screen between a corner and the opposite one; none where they have changed sides.
    private static Bounds room(double left, double top, double right, double bottom) {
        return new Bounds(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean isClear(Viewport view, Layout layout, Floating floating) {
        return isClear(view, layout, floating.board()) && isClear(view, layout, floating.minimap());
    }

    private static boolean isClear(Viewport view, Layout layout, Bounds covered) {
        return covered.width() <= 0
                || layout.figuresIn(inDrawing(view, covered)).isEmpty();
    }

    private static Bounds inDrawing(Viewport view, Bounds screen) {
        return new Bounds(
                view.worldX(screen.x()),
                view.worldY(screen.y()),
                screen.width() / view.scale(),
                screen.height() / view.scale());
    }

    private static Viewport within(Viewport view, Bounds area, double most, Bounds room) {
        return view.withSize(room.width(), room.height())
                .fitting(area, MARGIN, most)
                .withSize(view.width(), view.height())
                .pannedBy(room.x(), room.y());
    }
}
