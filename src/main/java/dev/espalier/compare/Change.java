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
        ORGANIZATION(true),
        UNIT_ADDED(false),
        UNIT_REMOVED(false),
        ACCOUNT_ADDED(true),
        ACCOUNT_REMOVED(false),
        MOVED(true),
        RENAMED(false),
        POLICY_ADDED(false),
        POLICY_REMOVED(false),
        POLICY_CHANGED(true),
        ATTACHED(true),
        DETACHED(true),
        MEMBER_ADDED(true),
        MEMBER_REMOVED(false),
        JOINED(true),
        LEFT(true),
        INLINE_ADDED(true),
        INLINE_REMOVED(true),
        INLINE_CHANGED(true),
        BOUNDARY_SET(true),
        BOUNDARY_REMOVED(true),
        TRUST_CHANGED(true),
        RESOURCE_POLICY_CHANGED(true),
        /// Facts that conditions can ask about: a path, tags, MFA and the like.
        FACTS_CHANGED(true);

        private final boolean mattersElsewhere;

        Kind(boolean mattersElsewhere) {
            this.mattersElsewhere = mattersElsewhere;
        }

        /// Whether it may matter to resources of other accounts or to callers from outside, because it touches
        /// policies, memberships or facts that they are tested against.
        boolean mattersElsewhere() {
            return mattersElsewhere;
        }
    }

    static Change of(Kind kind, ItemId item, String... parts) {
        return new Change(kind, item, List.of(parts));
    }

    /// The change in one sentence without a full stop: "account HR moved from People to Root".
    public String sentence() {
        return Words.text("change." + kind, parts.toArray());
    }
}
