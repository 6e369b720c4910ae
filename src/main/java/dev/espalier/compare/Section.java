package dev.espalier.compare;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import java.util.List;
import java.util.Optional;

/// A part of the report about two designs.
public record Section(String title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    /// One sentence, without a full stop, and what belongs to it.
    ///
    /// @param about what it concerns, what matters most first
    /// @param example one of those who can do something else now, and what
    public record Item(String text, List<String> details, List<ItemId> about, Optional<Example> example) {
        public Item {
            details = List.copyOf(details);
            about = List.copyOf(about);
        }

        /// About nobody in particular.
        Item(String text, List<String> details, List<ItemId> about) {
            this(text, details, about, Optional.empty());
        }
    }

    /// A principal and an action.
    public record Example(MemberId principal, String action) {}
}
