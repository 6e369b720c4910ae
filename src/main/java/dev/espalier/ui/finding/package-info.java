/// What is wrong or odd about the design, while one works on it: reviewed in the background after every change, listed
/// below the canvas, and marked in the drawing.
@NullMarked
package dev.espalier.ui.finding;

import org.jspecify.annotations.NullMarked;
