package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import java.util.Optional;

/// Views that show an area whole, clear of what floats over the drawing.
final class Fit {
    private static final double MARGIN = 28;
    private static final double BAR = 40;

    private Fit() {}

    /// All that is drawn, with room for the request of an answer and its gates.
    static Bounds everything(Layout layout, Optional<Answer> answer, Viewport view) {
        var area = Picture.bounds(layout, answer, 1);
        // the request keeps its size on the screen: the smaller the drawing, the more room it takes
        for (int round = 0; round < 2; round++) {
            area = Picture.bounds(layout, answer, of(view, area, 1).scale());
        }
        return area;
    }

    /// A view of an area below the bar that floats over the upper border, not larger than `most`.
    static Viewport of(Viewport view, Bounds area, double most) {
        return within(view, area, most, view.width(), view.height());
    }

    /// The same with no figure under the minimap: beside it or above it, whichever leaves more.
    ///
    /// @param covered what the minimap covers on the screen
    static Viewport of(Viewport view, Bounds area, double most, Layout layout, Bounds covered) {
        var whole = of(view, area, most);
        if (covered.width() <= 0 || layout.figuresIn(inDrawing(whole, covered)).isEmpty()) {
            return whole;
        }
        var beside = within(view, area, most, covered.x(), view.height());
        var above = within(view, area, most, view.width(), covered.y());
        return beside.scale() >= above.scale() ? beside : above;
    }

    private static Bounds inDrawing(Viewport view, Bounds screen) {
        return new Bounds(
                view.worldX(screen.x()),
                view.worldY(screen.y()),
                screen.width() / view.scale(),
                screen.height() / view.scale());
    }

    private static Viewport within(Viewport view, Bounds area, double most, double width, double height) {
        return view.withSize(width, Math.max(0, height - BAR))
                .fitting(area, MARGIN, most)
                .withSize(view.width(), view.height())
                .pannedBy(0, BAR);
    }
}
