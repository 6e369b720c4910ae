/// Work that a program left behind without saving: what it is, and going on with it.
/// It is offered and never thrown away unasked.
@NullMarked
package dev.espalier.ui.recovery;

import org.jspecify.annotations.NullMarked;
