package dev.espalier.ui.window;

/// How wide the regions are, by the width of the window.
///
/// @param isRail whether the left region is a rail of icons
/// @param isDouble whether both sheets of the right region stand side by side
record Sizes(double left, boolean isRail, double right, boolean isDouble) {
    static final double PANEL_WIDE = 440;
    static final double INSPECTOR_BESIDE = 320;
    static final double LEFT = 232;
    private static final double LEFT_LEAST = 200;
    private static final double LEFT_MOST = 320;
    private static final double RIGHT_MIN = 340;
    private static final double RIGHT_MOST = 560;
    private static final double CANVAS_LEAST = 480;
    private static final double LARGEST = 0.55;
    private static final double RAIL = 48;

    /// The regions of a window whose interface is `scale` times as large as normally. The right one leaves
    /// the canvas nearly half of the window.
    static Sizes at(double width, double scale) {
        var normal = at(width / scale);
        var right = Math.min(normal.right * scale, Math.max(RIGHT_MIN, width * LARGEST));
        return new Sizes(normal.left * scale, normal.isRail, right, normal.isDouble);
    }

    /// A width that somebody has dragged the left region to, as far as it may be.
    static double left(double wanted) {
        return Math.clamp(wanted, LEFT_LEAST, LEFT_MOST);
    }

    /// The same for the panel, which also leaves the canvas its room.
    ///
    /// @param room what panel and canvas have together
    static double panel(double wanted, double scale, double room) {
        var most = Math.max(RIGHT_MIN, Math.min(RIGHT_MOST * scale, room - CANVAS_LEAST * scale));
        return Math.clamp(wanted * scale, RIGHT_MIN, most);
    }

    static Sizes at(double width) {
        if (width < 1100) {
            return new Sizes(RAIL, true, RIGHT_MIN, false);
        }
        if (width < 1360) {
            return new Sizes(RAIL, true, 360, false);
        }
        if (width < 1920) {
            return new Sizes(LEFT, false, 408, false);
        }
        if (width < 2560) {
            return new Sizes(LEFT, false, PANEL_WIDE, false);
        }
        return new Sizes(264, false, PANEL_WIDE + INSPECTOR_BESIDE, true);
    }
}
