package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// The Resource or NotResource element of a statement (rules R42, R45).
///
/// @param isExcept whether it is NotResource: it then covers what no entry covers
/// @param path where the element's value stands
public record ResourceElement(boolean isExcept, List<Entry> entries, JsonPath path) {
    public ResourceElement {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param pattern empty when `text` is neither a star nor an ARN
    public record Entry(String text, JsonPath path, Optional<ArnPattern> pattern) {}

    /// Whether it covers whatever there is.
    public boolean isEverything() {
        if (isExcept) {
            return false;
        }
        for (var entry : entries) {
            if (entry.pattern().isPresent() && entry.pattern().get().isEverything()) {
                return true;
            }
        }
        return false;
    }

    /// The name of the element.
    public String name() {
        return isExcept ? "NotResource" : "Resource";
    }
}
