/// Two states of a design beside each other: another file, the saved file or a checkpoint against what is on show.
/// A list below the canvas tells what changed and who gained or lost which permissions; what is chosen is marked on
/// the canvas.
@NullMarked
package dev.espalier.ui.compare;

import org.jspecify.annotations.NullMarked;
