package dev.espalier.ui.window;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The canvas and what floats over it: the board of the heat map, the find bar, the fly-out of the left region, and
/// short messages.
final class Middle extends StackPane {
    private static final double TOAST_ABOVE = 24;
    private static final double FLYOUT_MARGIN = 8;

    Middle(Node canvas, Node heatBar, Node findBar, Node flyout, Node toast) {
        super(canvas, heatBar, findBar, flyout, toast);
        setMinSize(0, 0);
        // with their shadows, which would be painted anew whenever the canvas under them is
        List.of(heatBar, findBar, flyout, toast).forEach(floating -> floating.setCache(true));
        setAlignment(heatBar, Pos.TOP_LEFT);
        setMargin(heatBar, new Insets(FLYOUT_MARGIN));
        setAlignment(findBar, Pos.TOP_RIGHT);
        setMargin(findBar, new Insets(FLYOUT_MARGIN)); // the style sheet moves it below the view bar
        setAlignment(flyout, Pos.TOP_LEFT);
        setMargin(flyout, new Insets(FLYOUT_MARGIN));
        setAlignment(toast, Pos.BOTTOM_CENTER);
        setMargin(toast, new Insets(0, 0, TOAST_ABOVE, 0));
    }
}
