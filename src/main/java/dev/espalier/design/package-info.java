/// What people draw: an organization with its units, accounts, policies and the people in each account.
/// Everything here is immutable; a design may be drawn badly (a broken document, a missing Allow) and is still a
/// design.
@NullMarked
package dev.espalier.design;

import org.jspecify.annotations.NullMarked;
