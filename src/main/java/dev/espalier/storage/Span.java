package dev.espalier.storage;

/// A stretch of a text: one JSON value from its first to its last character, quotes and brackets included.
///
/// @param start offset of the first character, counted from 0 in `char`s
/// @param end offset behind the last character
/// @param line of the first character, counted from 1
/// @param column of the first character, counted from 1 in characters (a pair of surrogates is one)
public record Span(int start, int end, int line, int column) {}
