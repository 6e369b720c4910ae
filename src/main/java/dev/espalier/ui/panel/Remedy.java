package dev.espalier.ui.panel;

import dev.espalier.design.MemberId;

/// Another question that would have a plain answer, proposed where this one has none.
sealed interface Remedy {
    /// What the proposal is called: `s3:ListBucket`, `hana`, `aws:MultiFactorAuthPresent`.
    String text();

    /// Say what this context key is.
    record Key(String text) implements Remedy {}

    /// Ask about this action instead.
    record Action(String text) implements Remedy {}

    /// Ask for this member instead.
    record Asker(MemberId member, String text) implements Remedy {}
}
