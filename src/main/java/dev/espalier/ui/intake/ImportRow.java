package dev.espalier.ui.intake;

/// One line of what an import came to.
sealed interface ImportRow {
    String text();

    /// What the lines below it are, and how many.
    record Head(String text) implements ImportRow {}

    /// Something that was found, is missing or would change.
    record Entry(String text) implements ImportRow {}

    /// Something that could not be read, or would not be as it was.
    record Trouble(String text) implements ImportRow {}
}
