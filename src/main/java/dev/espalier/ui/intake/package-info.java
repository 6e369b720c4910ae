/// Import in the window: what was found in files of other tools, what it would make of the design, and entering it.
/// Files are read beside the window, and nothing changes before it is asked for.
@NullMarked
package dev.espalier.ui.intake;

import org.jspecify.annotations.NullMarked;
