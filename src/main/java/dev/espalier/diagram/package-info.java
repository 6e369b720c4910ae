/// The drawing as plain shapes: where every figure lies, what it looks like at a zoom level, and what lies under
/// a point. It knows no toolkit; the window, SVG and PNG all paint the same shapes.
@NullMarked
package dev.espalier.diagram;

import org.jspecify.annotations.NullMarked;
