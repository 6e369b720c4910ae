package dev.espalier.ui.panel;

import dev.espalier.design.MemberId;

/// Another question that would have an answer, proposed where this one has none.
sealed interface Remedy {
    /// What the proposal is called: `s3:ListBucket`, `hana`.
    String text();

    /// Ask about this action instead.
    record Action(String text) implements Remedy {}

    /// Ask for this member instead.
    record Asker(MemberId member, String text) implements Remedy {}
}
