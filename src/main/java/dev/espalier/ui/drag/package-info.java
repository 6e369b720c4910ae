/// What is being dragged inside the window, from the palette, the outline or the canvas.
/// Sources and targets meet here and need not know each other.
@NullMarked
package dev.espalier.ui.drag;

import org.jspecify.annotations.NullMarked;
