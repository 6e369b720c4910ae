/// What leaves the program for others: the drawing as SVG, PNG and PDF. It paints the shapes of `diagram` and needs no
/// screen.
@NullMarked
package dev.espalier.exchange;

import org.jspecify.annotations.NullMarked;
