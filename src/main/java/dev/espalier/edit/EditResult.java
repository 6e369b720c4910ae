package dev.espalier.edit;

import dev.espalier.design.Design;

/// What became of an edit.
public sealed interface EditResult {
    /// It was made.
    record Applied(Design design) implements EditResult {}

    /// It cannot be made.
    ///
    /// @param code stable, for example `OU_TOO_DEEP`
    /// @param sentence what is wrong and why, shown beside the pointer or under the field
    record Rejected(String code, String sentence) implements EditResult {}
}
