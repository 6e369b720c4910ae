/// Typed edits on immutable designs and the history of them. An edit says what the user meant; a step in the history
/// is a pair of designs, so there is no inverse to get wrong.
@NullMarked
package dev.espalier.edit;

import org.jspecify.annotations.NullMarked;
