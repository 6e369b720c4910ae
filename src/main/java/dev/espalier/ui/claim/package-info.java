/// The drawer of assertions: what the design claims, whether it is true, what broke it, and the sentences in which
/// claims are made and changed.
@NullMarked
package dev.espalier.ui.claim;

import org.jspecify.annotations.NullMarked;
