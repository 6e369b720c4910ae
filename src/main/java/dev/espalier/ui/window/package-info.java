/// The main window: header, left region, canvas, right region and status bar, and how they fold when room is short.
/// It puts the features together and gives commands their workspace.
@NullMarked
package dev.espalier.ui.window;

import org.jspecify.annotations.NullMarked;
