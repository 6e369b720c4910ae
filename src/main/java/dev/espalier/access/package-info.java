/// Questions and answers: may this principal do this action, which gates did the question pass, and why.
/// Every gate is always evaluated, and what cannot be known is said and never guessed.
@NullMarked
package dev.espalier.access;

import org.jspecify.annotations.NullMarked;
