/// What a change would do to everybody's permissions, shown before it is made: beside the pointer while something is
/// dragged, and in the lists of places.
@NullMarked
package dev.espalier.ui.impact;

import org.jspecify.annotations.NullMarked;
