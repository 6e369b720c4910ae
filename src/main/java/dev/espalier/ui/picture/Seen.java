package dev.espalier.ui.picture;

import dev.espalier.diagram.Bounds;

/// What the canvas shows at the moment.
///
/// @param area in canvas units
/// @param zoom 1 is 100 %
public record Seen(Bounds area, double zoom) {}
