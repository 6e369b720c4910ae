/// The list of what was done, to go back to any of it and forward again.
@NullMarked
package dev.espalier.ui.history;

import org.jspecify.annotations.NullMarked;
