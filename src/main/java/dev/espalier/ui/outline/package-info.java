/// The outline: the organization as a tree of real, virtualized rows, and the policies there are.
/// It is the keyboard's and the screen reader's equal way into everything the canvas shows.
@NullMarked
package dev.espalier.ui.outline;

import org.jspecify.annotations.NullMarked;
