package dev.espalier.ui.inspector;

import dev.espalier.diagram.Glyph;
import java.util.List;

/// What the inspector shows about one item.
///
/// @param kind what it is, in words
record Page(String title, String kind, Glyph glyph, List<Section> sections) {
    Page {
        sections = List.copyOf(sections);
    }

    /// Rows that belong together.
    ///
    /// @param title empty for none
    record Section(String title, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }
}
