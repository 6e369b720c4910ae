/// What lies between two designs: what was changed in the structure, who gained or lost which permissions, and why.
/// It compares and words; it changes nothing.
@NullMarked
package dev.espalier.compare;

import org.jspecify.annotations.NullMarked;
