/// Pictures that leave the window: into files, onto the clipboard, onto paper. What a picture is to be is chosen in one
/// dialog and remembered for the next.
@NullMarked
package dev.espalier.ui.picture;

import org.jspecify.annotations.NullMarked;
