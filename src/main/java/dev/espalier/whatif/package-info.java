/// What would have to change for another answer, what else that would change, and who would be locked out by it.
@NullMarked
package dev.espalier.whatif;

import org.jspecify.annotations.NullMarked;
