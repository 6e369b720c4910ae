package dev.espalier.design;

import dev.espalier.policy.JsonValue;
import java.util.List;

/// Fields of a file that this version does not know, kept to be written back where they stood.
public record UnknownFields(List<UnknownField> fields) {
    public static final UnknownFields NONE = new UnknownFields(List.of());

    public UnknownFields {
        fields = List.copyOf(fields);
    }

    /// One such field.
    ///
    /// @param after the known field it stood behind, or an empty string when it stood before all of them
    public record UnknownField(String after, String name, JsonValue value) {}
}
