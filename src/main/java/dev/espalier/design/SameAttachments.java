package dev.espalier.design;

import java.util.List;

/// Compares what policies hang on the entities of two states of a tree. What an edit shared is not looked at, so that
/// it costs little however large the tree is.
final class SameAttachments {
    private SameAttachments() {}

    /// Whether the same policies hang on the same entities in the same order.
    @SuppressWarnings("ReferenceEquality")
    static boolean in(Entity before, Entity after) {
        if (before == after) {
            return true;
        }
        if (!before.id().equals(after.id())) {
            return false;
        }
        for (var type : OrganizationPolicyType.values()) {
            if (!before.policies(type).equals(after.policies(type))) {
                return false;
            }
        }
        return !(before instanceof Container old && after instanceof Container changed)
                || (in(old.organizationalUnits(), changed.organizationalUnits())
                        && in(old.accounts(), changed.accounts()));
    }

    private static boolean in(List<? extends Entity> before, List<? extends Entity> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!in(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
