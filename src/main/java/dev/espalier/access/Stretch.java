package dev.espalier.access;

import java.util.List;

/// What a pattern covers, but for some exceptions.
///
/// @param pattern such as `arn:aws:s3:::box/*`
/// @param exceptions patterns of what does not belong to it; usually none
public record Stretch(String pattern, List<String> exceptions) {
    public Stretch {
        exceptions = List.copyOf(exceptions);
    }
}
