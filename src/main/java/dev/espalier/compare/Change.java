package dev.espalier.compare;

import dev.espalier.design.ItemId;
import java.util.List;

/// One difference in what two designs are made of.
///
/// @param item what it is about; in the later design, when it is still there
/// @param parts of the sentence, in the order of its kind in `messages.properties`
public record Change(Kind kind, ItemId item, List<String> parts) {
    public Change {
        parts = List.copyOf(parts);
    }

    /// What has happened.
    public enum Kind {
        ORGANIZATION,
        UNIT_ADDED,
        UNIT_REMOVED,
        ACCOUNT_ADDED,
        ACCOUNT_REMOVED,
        MOVED,
        RENAMED,
        POLICY_ADDED,
        POLICY_REMOVED,
        POLICY_CHANGED,
        ATTACHED,
        DETACHED,
        MEMBER_ADDED,
        MEMBER_REMOVED,
        JOINED,
        LEFT,
        INLINE_ADDED,
        INLINE_REMOVED,
        INLINE_CHANGED,
        BOUNDARY_SET,
        BOUNDARY_REMOVED,
        TRUST_CHANGED,
        RESOURCE_POLICY_CHANGED,
        /// Facts that conditions can ask about: a path, tags, MFA and the like.
        FACTS_CHANGED
    }

    static Change of(Kind kind, ItemId item, String... parts) {
        return new Change(kind, item, List.of(parts));
    }

    /// The change in one sentence without a full stop: "account HR moved from People to Root".
    public String sentence() {
        return Words.text("change." + kind, parts.toArray());
    }
}
