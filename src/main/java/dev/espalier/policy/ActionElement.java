package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// The Action or NotAction element of a statement (rules R40, R41).
///
/// @param isExcept whether it is NotAction: it then covers what no entry covers
/// @param path where the element's value stands
public record ActionElement(boolean isExcept, List<Entry> entries, JsonPath path) {
    public ActionElement {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param pattern empty when `text` is no action
    public record Entry(String text, JsonPath path, Optional<ActionPattern> pattern) {}

    /// The name of the element.
    public String name() {
        return isExcept ? "NotAction" : "Action";
    }
}
