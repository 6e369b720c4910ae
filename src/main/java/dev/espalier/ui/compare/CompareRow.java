package dev.espalier.ui.compare;

import dev.espalier.compare.Section;

/// A line of the list of differences.
sealed interface CompareRow {
    /// What the lines below are about, and how many they are.
    record Head(String title, int count) implements CompareRow {}

    /// One difference.
    record Entry(Section.Item item) implements CompareRow {}

    /// What a screen reader says, and the list shows.
    default String text() {
        return switch (this) {
            case Head(var title, var count) -> CompareViewModel.TEXTS.text("head", title, count);
            case Entry(var item) -> item.text();
        };
    }
}
