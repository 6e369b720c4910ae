package dev.espalier.compare;

import java.util.List;

/// A part of the report about two designs.
public record Section(String title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    /// One sentence, without a full stop, and what belongs to it.
    public record Item(String text, List<String> details) {
        public Item {
            details = List.copyOf(details);
        }
    }
}
