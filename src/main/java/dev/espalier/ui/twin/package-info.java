/// Two principals side by side: the gates of their answers to the question, and everything that one of them can do and
/// the other cannot. It stands in the panel in place of the ladder.
@NullMarked
package dev.espalier.ui.twin;

import org.jspecify.annotations.NullMarked;
