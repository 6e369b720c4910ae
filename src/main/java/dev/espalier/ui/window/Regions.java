package dev.espalier.ui.window;

/// The regions at both sides of the canvas: how they fold as the window becomes narrower or the interface larger.
///
/// @param left palette, outline and policies
/// @param right the question and the inspector
record Regions(LeftRegion left, RightRegion right) {
    /// Gives both the room they get in a window so wide.
    ///
    /// @param scale how large the interface is, 1 being normal
    void fitInto(double width, double scale) {
        if (width <= 0) {
            return;
        }
        left.setScale(scale);
        right.setScale(scale);
        var sizes = Sizes.at(width, scale);
        if (sizes.isRail() && !left.isRail()) {
            left.collapse();
        } else if (!sizes.isRail() && left.isRail()) {
            left.expand();
        }
        left.setWidthTo(sizes.left());
        right.setWidthTo(sizes.right());
        right.setDouble(sizes.isDouble());
    }

    /// Opens the left region, or makes a rail of it.
    void toggleLeft(double scale) {
        if (left.isRail()) {
            left.expand();
            left.setWidthTo(Sizes.LEFT * scale);
        } else {
            left.collapse();
        }
    }
}
