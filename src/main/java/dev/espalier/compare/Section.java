package dev.espalier.compare;

import dev.espalier.design.ItemId;
import java.util.List;

/// A part of the report about two designs.
public record Section(String title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    /// One sentence, without a full stop, and what belongs to it.
    ///
    /// @param about what it concerns, what matters most first
    public record Item(String text, List<String> details, List<ItemId> about) {
        public Item {
            details = List.copyOf(details);
            about = List.copyOf(about);
        }
    }
}
