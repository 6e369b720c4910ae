package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.diagram.Bounds;
import java.util.List;

/// The rectangle being pulled up, and what would be selected by letting go.
///
/// @param area in canvas units
record Marquee(Bounds area, List<ItemId> selection) {
    Marquee {
        selection = List.copyOf(selection);
    }
}
