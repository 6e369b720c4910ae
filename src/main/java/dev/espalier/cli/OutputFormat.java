package dev.espalier.cli;

/// What an answer is printed as.
enum OutputFormat {
    TEXT,
    JSON
}
