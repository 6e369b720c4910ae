package dev.espalier.ui.compare;

import dev.espalier.compare.Change;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Differences;
import dev.espalier.diagram.Differences.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Turns changes into marks on the drawing of the later design.
final class Marking {
    private Marking() {}

    static Differences of(List<Change> changes, Design earlier, Design later) {
        var signs = new HashMap<NodeId, Sign>();
        var gone = new HashMap<NodeId, List<String>>();
        var names = DesignIndex.of(earlier);
        for (var change : changes) {
            if (change.item() instanceof NodeId node && later.contains(node)) {
                sign(change.kind())
                        .ifPresent(sign ->
                                signs.merge(node, sign, (one, other) -> one.compareTo(other) <= 0 ? one : other));
            } else {
                holder(change.item(), names)
                        .filter(later::contains)
                        .ifPresent(holder -> gone.computeIfAbsent(holder, _ -> new ArrayList<>())
                                .add(names.nameOf(change.item())));
            }
        }
        return new Differences(signs, gone);
    }

    /// What held something that is gone. What was in a unit that is gone, too, has no holder left: the unit is named.
    static Optional<NodeId> holder(ItemId item, DesignIndex earlier) {
        return switch (item) {
            case MemberId member -> Optional.of(member.account());
            case PolicyId.AccountPolicyId policy -> Optional.of(policy.account());
            case NodeId node -> earlier.parentOf(node);
            case PolicyId _, NoteId _ -> Optional.empty();
        };
    }

    /// What is gone has no figure to be marked.
    private static Optional<Sign> sign(Change.Kind kind) {
        return switch (kind) {
            case UNIT_ADDED, ACCOUNT_ADDED, MEMBER_ADDED, POLICY_ADDED -> Optional.of(Sign.ADDED);
            case MOVED -> Optional.of(Sign.MOVED);
            case UNIT_REMOVED, ACCOUNT_REMOVED, MEMBER_REMOVED, POLICY_REMOVED -> Optional.empty();
            case ORGANIZATION,
                    RENAMED,
                    POLICY_CHANGED,
                    ATTACHED,
                    DETACHED,
                    JOINED,
                    LEFT,
                    INLINE_ADDED,
                    INLINE_REMOVED,
                    INLINE_CHANGED,
                    BOUNDARY_SET,
                    BOUNDARY_REMOVED,
                    TRUST_CHANGED,
                    RESOURCE_POLICY_CHANGED,
                    FACTS_CHANGED -> Optional.of(Sign.CHANGED);
        };
    }
}
