package dev.espalier.storage;

/// One line of a file that has a design on each.
///
/// @param line counted from 1
public record DesignLine(int line, ReadResult result) {}
