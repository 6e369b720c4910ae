/// Looking for things: the bar over the canvas that finds them and goes to them one after the other.
@NullMarked
package dev.espalier.ui.find;

import org.jspecify.annotations.NullMarked;
