package dev.espalier.ui.window;

import dev.espalier.diagram.Bounds;
import dev.espalier.ui.canvas.CanvasView;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The canvas and what floats over it: the board of the heat map, the find bar, the fly-out of the left region, and
/// short messages.
final class Middle extends StackPane {
    private static final double TOAST_ABOVE = 24;
    private static final double TOAST_BELOW_BAR = 64;
    /// The most that a short message takes.
    private static final double TOAST_WIDTH = 640;

    private static final double TOAST_HEIGHT = 96;
    private static final double FLYOUT_MARGIN = 8;

    private final CanvasView canvas;

    Middle(CanvasView canvas, Node heatBar, Node findBar, Node flyout, Node toast) {
        super(canvas, heatBar, findBar, flyout, toast);
        this.canvas = canvas;
        setMinSize(0, 0);
        // with their shadows, which would be painted anew whenever the canvas under them is
        List.of(heatBar, findBar, flyout, toast).forEach(floating -> floating.setCache(true));
        setAlignment(heatBar, Pos.TOP_LEFT);
        setMargin(heatBar, new Insets(FLYOUT_MARGIN));
        setAlignment(findBar, Pos.TOP_RIGHT);
        setMargin(findBar, new Insets(FLYOUT_MARGIN)); // the style sheet moves it below the view bar
        setAlignment(flyout, Pos.TOP_LEFT);
        setMargin(flyout, new Insets(FLYOUT_MARGIN));
        toast.visibleProperty().subscribe(_ -> place(toast));
    }

    /// At the lower border, or under the view bar when the one who asks is drawn there.
    private void place(Node toast) {
        var low = new Bounds(
                (getWidth() - TOAST_WIDTH) / 2, getHeight() - TOAST_ABOVE - TOAST_HEIGHT, TOAST_WIDTH, TOAST_HEIGHT);
        boolean isTaken = canvas.showsAskerIn(low);
        setAlignment(toast, isTaken ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
        setMargin(toast, isTaken ? new Insets(TOAST_BELOW_BAR, 0, 0, 0) : new Insets(0, 0, TOAST_ABOVE, 0));
    }
}
