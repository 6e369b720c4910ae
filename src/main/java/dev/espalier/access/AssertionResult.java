package dev.espalier.access;

import dev.espalier.design.Assertion;

/// What became of one assertion.
///
/// @param holds whether the answer is what the assertion expects, decided by the layer it names if it names one
public record AssertionResult(Assertion assertion, Answer answer, boolean holds) {}
