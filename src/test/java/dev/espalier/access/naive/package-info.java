/// A second evaluator, written from the rules alone and in the plainest way, to check the first one against. It shares
/// nothing with it but the records of a design and the parsed JSON of policy documents.
@NullMarked
package dev.espalier.access.naive;

import org.jspecify.annotations.NullMarked;
