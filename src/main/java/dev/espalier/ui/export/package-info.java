/// Exports that leave the window for other tools and readers. A dialog shows what a format carries, what it leaves
/// out and how the files begin before anything is written.
@NullMarked
package dev.espalier.ui.export;

import org.jspecify.annotations.NullMarked;
