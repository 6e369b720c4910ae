package dev.espalier.ui.window;

/// How wide the regions are, by the width of the window.
///
/// @param isRail whether the left region is a rail of icons
/// @param isDouble whether both sheets of the right region stand side by side
record Sizes(double left, boolean isRail, double right, boolean isDouble) {
    static final double PANEL_WIDE = 440;
    static final double INSPECTOR_BESIDE = 320;
    static final double LEFT = 232;
    private static final double RIGHT_MIN = 340;
    private static final double RAIL = 48;

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
