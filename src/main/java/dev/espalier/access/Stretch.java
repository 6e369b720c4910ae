package dev.espalier.access;

import java.util.List;
import java.util.Map;

/// What a pattern covers, but for some exceptions.
///
/// @param pattern such as `arn:aws:s3:::box/*`
/// @param exceptions patterns of what does not belong to it; usually none
public record Stretch(String pattern, List<String> exceptions) {
    public Stretch {
        exceptions = List.copyOf(exceptions);
    }

    /// The pattern with its exceptions, as sentences name it.
    String inWords() {
        return exceptions.isEmpty()
                ? pattern
                : Sentences.phrase(
                        "value.except",
                        Map.of("value", pattern, "exceptions", Sentences.joined(exceptions, "list.or")));
    }
}
