package dev.espalier.ui.inspector;

import dev.espalier.diagram.Glyph;
import dev.espalier.edit.EditResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One row of the inspector. Rows with the same id are the same field from one design to the next.
sealed interface Row {
    String id();

    /// A field to type into.
    ///
    /// @param hint shown while it is empty
    record Text(String id, String label, String value, String hint, Function<String, EditResult> commit)
            implements Row {}

    /// One of a few options, by their labels.
    record Choice(String id, String label, String value, List<String> options, Function<String, EditResult> commit)
            implements Row {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Something that can be read and copied only.
    record Fact(String id, String label, String value) implements Row {}

    /// A list of things with what can be done to each and to all.
    ///
    /// @param empty what to say when there are none
    record Entries(String id, List<Entry> entries, List<Action> actions, String empty) implements Row {
        public Entries {
            entries = List.copyOf(entries);
            actions = List.copyOf(actions);
        }
    }

    /// A sentence.
    record Note(String id, String text) implements Row {}

    /// One thing in a list.
    record Entry(String text, String detail, Optional<Glyph> glyph, List<Action> actions) {
        public Entry {
            actions = List.copyOf(actions);
        }
    }

    /// Something to do.
    ///
    /// @param icon empty for a button with the label
    /// @param run answers with the sentence when it is refused
    record Action(String id, String label, String icon, Supplier<Optional<String>> run) {}
}
