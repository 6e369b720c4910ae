package dev.espalier.storage;

import dev.espalier.policy.Problem;

/// A problem with its place in a file.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
public record FileProblem(Problem problem, int line, int column) {}
