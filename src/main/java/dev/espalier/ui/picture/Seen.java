package dev.espalier.ui.picture;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.FindingMarks;

/// What the canvas shows at the moment.
///
/// @param area in canvas units
/// @param zoom 1 is 100 %
/// @param findings the triangles that are drawn
public record Seen(Bounds area, double zoom, FindingMarks findings) {
    /// Without triangles.
    Seen(Bounds area, double zoom) {
        this(area, zoom, FindingMarks.NONE);
    }
}
