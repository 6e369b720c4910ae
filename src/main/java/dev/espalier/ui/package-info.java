/// What a window stands on: the store of one design, what was asked of it, what is shown and walked through.
/// The packages beneath it show that and turn gestures into edits; views hold nodes, view models hold none.
@NullMarked
package dev.espalier.ui;

import org.jspecify.annotations.NullMarked;
