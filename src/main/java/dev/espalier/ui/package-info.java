/// The window. It shows what the packages beneath it know and turns gestures into edits.
/// Views hold nodes, view models hold none; everything is wired by hand in `UiModule`.
@NullMarked
package dev.espalier.ui;

import org.jspecify.annotations.NullMarked;
