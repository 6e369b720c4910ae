/// What the user prefers, in all windows alike: theme, size of the interface, scrolling, motion, what to begin with.
/// It is remembered in the settings and never part of a design.
@NullMarked
package dev.espalier.ui.preference;

import org.jspecify.annotations.NullMarked;
