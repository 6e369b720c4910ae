/// The canvas: it paints the picture of the design, moves the view over it and turns the pointer and the keys into
/// edits. What a figure looks like is decided in `diagram`, what a drop means in `ui.drag`.
@NullMarked
package dev.espalier.ui.canvas;

import org.jspecify.annotations.NullMarked;
