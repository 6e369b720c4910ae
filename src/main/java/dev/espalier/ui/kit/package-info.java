/// Small parts that every view is made of: buttons, symbols, hints, words, and text that breaks where it may.
@NullMarked
package dev.espalier.ui.kit;

import org.jspecify.annotations.NullMarked;
