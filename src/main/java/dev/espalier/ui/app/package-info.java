/// The program with a window: it opens windows, wires each by hand in `UiModule`, and brings back what was unsaved.
@NullMarked
package dev.espalier.ui.app;

import org.jspecify.annotations.NullMarked;
