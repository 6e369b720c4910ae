/// What a screen reader is told: each figure of the drawing in one sentence, and what has just changed.
/// Everything here is words; the views decide when they are said.
@NullMarked
package dev.espalier.ui.speech;

import org.jspecify.annotations.NullMarked;
