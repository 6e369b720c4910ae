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
        return view.withSize(view.width(), Math.max(0, view.height() - BAR))
                .fitting(area, MARGIN, most)
                .withSize(view.width(), view.height())
                .pannedBy(0, BAR);
    }
}
