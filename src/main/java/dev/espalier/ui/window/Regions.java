package dev.espalier.ui.window;

import dev.espalier.ui.document.Settings;
import java.util.Optional;
import javafx.geometry.HPos;

/// The regions at both sides of the canvas: how they fold as the window becomes narrower or the interface larger, and
/// how wide somebody has dragged them. Those widths are remembered; a double click on the edge forgets them.
final class Regions {
    private static final String LEFT_WIDTH = "leftWidth";
    private static final String PANEL_WIDTH = "panelWidth";

    private final LeftRegion left;
    private final RightRegion right;
    private final Settings settings;
    private double window;
    private double scale = 1;

    /// @param left palette, outline and policies
    /// @param right the question and the inspector
    Regions(LeftRegion left, RightRegion right, Settings settings) {
        this.left = left;
        this.right = right;
        this.settings = settings;
        new EdgeDrag(left, HPos.RIGHT, this::dragLeft).listen();
        new EdgeDrag(right, HPos.LEFT, this::dragRight).listen();
    }

    /// Gives both the room they get in a window so wide.
    ///
    /// @param factor how large the interface is, 1 being normal
    void fitInto(double width, double factor) {
        if (width <= 0) {
            return;
        }
        window = width;
        scale = factor;
        left.setScale(scale);
        var sizes = Sizes.at(width, scale);
        if (sizes.isRail() && !left.isRail()) {
            left.collapse();
        } else if (!sizes.isRail() && left.isRail()) {
            left.expand();
        }
        right.setDouble(sizes.isDouble());
        arrange();
    }

    private void arrange() {
        var sizes = Sizes.at(window, scale);
        if (!left.isRail()) {
            var usual = sizes.isRail() ? Sizes.LEFT * scale : sizes.left();
            left.setWidthTo(chosen(LEFT_WIDTH)
                    .map(Sizes::left)
                    .map(width -> width * scale)
                    .orElse(usual));
        }
        var taken = left.getMinWidth();
        right.setWidthTo(
                sizes.isDouble()
                        ? sizes.right()
                        : chosen(PANEL_WIDTH)
                                .map(width -> Sizes.panel(width, scale, window - taken))
                                .orElse(sizes.right()),
                scale);
    }

    private Optional<Double> chosen(String key) {
        try {
            return settings.get(key).filter(text -> !text.isEmpty()).map(Double::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty(); // written by hand
        }
    }

    private void dragLeft(Optional<Double> width) {
        if (!left.isRail()) {
            remember(LEFT_WIDTH, width.map(wanted -> Sizes.left(wanted / scale)));
        }
    }

    private void dragRight(Optional<Double> width) {
        if (!Sizes.at(window, scale).isDouble()) {
            remember(PANEL_WIDTH, width.map(wanted -> Sizes.panel(wanted / scale, 1, window / scale)));
        }
    }

    private void remember(String key, Optional<Double> width) {
        settings.put(key, width.map(wanted -> String.valueOf(Math.rint(wanted))).orElse(""));
        arrange();
    }

    /// Opens the left region, or makes a rail of it.
    void toggleLeft() {
        if (left.isRail()) {
            left.expand();
        } else {
            left.collapse();
        }
        arrange();
    }
}
