/// Colours and typefaces as the window wears them, made from those of the drawing.
/// The values stand in `diagram`; here they become style sheets and fonts.
@NullMarked
package dev.espalier.ui.look;

import org.jspecify.annotations.NullMarked;
