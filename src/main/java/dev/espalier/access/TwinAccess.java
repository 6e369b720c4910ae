package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.design.MemberId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What two principals of one design may do differently, each on the resources of its own account and without given
/// context.
///
/// @param actions those that come out differently, by how; no kind is there without actions
/// @param untold actions of which it cannot be told for one of them what comes out, such as with a KMS key that is not
///     drawn
/// @param unasked actions that there was no time for; the counts of the others are "at least" while there are any
public record TwinAccess(
        MemberId one, MemberId other, Map<Kind, ActionSet> actions, ActionSet unasked, ActionSet untold) {
    public TwinAccess {
        var kept = new EnumMap<Kind, ActionSet>(Kind.class);
        actions.forEach((kind, some) -> {
            if (!some.isEmpty()) {
                kept.put(kind, some);
            }
        });
        actions = Collections.unmodifiableMap(kept);
    }

    /// How an action comes out for the two. What is said to be sure is proven: whatever the resource and the context.
    public enum Kind {
        /// The one surely can, the other surely cannot.
        ONE_ALONE,
        /// The one surely can, for the other it depends.
        ONE_SURELY,
        /// For the one it depends, the other surely cannot.
        ONE_PERHAPS,
        OTHER_ALONE,
        OTHER_SURELY,
        OTHER_PERHAPS,
        /// It depends for both, on something else.
        BOTH_OTHERWISE;

        /// Whether the one may do more than the other.
        public boolean favoursOne() {
            return this == ONE_ALONE || this == ONE_SURELY || this == ONE_PERHAPS;
        }

        /// Whether the other may do more than the one.
        public boolean favoursOther() {
            return this == OTHER_ALONE || this == OTHER_SURELY || this == OTHER_PERHAPS;
        }
    }

    public ActionSet of(Kind kind) {
        var found = actions.get(kind);
        return found == null ? ActionSet.empty() : found;
    }

    /// Whether every action was looked at.
    public boolean isComplete() {
        return unasked.isEmpty();
    }

    /// Whether no action comes out differently, as far as was looked and can be told.
    public boolean isNothing() {
        return actions.isEmpty();
    }
}
