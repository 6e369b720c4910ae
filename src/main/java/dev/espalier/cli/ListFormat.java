package dev.espalier.cli;

/// What a list is printed as.
enum ListFormat {
    TEXT,
    JSON,
    CSV
}
