/// The palette: what can be drawn anew, to drag onto the canvas or to insert at the selection.
/// It only starts drags; what a drop means is decided where it lands.
@NullMarked
package dev.espalier.ui.palette;

import org.jspecify.annotations.NullMarked;
