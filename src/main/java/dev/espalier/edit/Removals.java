package dev.espalier.edit;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What it takes to remove what is selected.
public final class Removals {
    private Removals() {}

    /// The edits that remove `items`, to be done together; none when there is nothing to remove.
    ///
    /// @param holders what a policy hangs on that is only to be taken off there; empty for one that is to be removed
    public static List<Edit> of(List<ItemId> items, Function<PolicyId, Optional<NodeId>> holders) {
        var edits = new ArrayList<Edit>();
        var nodes = only(NodeId.class, items);
        if (!nodes.isEmpty()) {
            edits.add(new RemoveNodes(nodes));
        }
        only(PolicyId.class, items).forEach(policy -> edits.add(holders.apply(policy)
                .flatMap(holder -> detachment(policy, holder))
                .orElseGet(() -> new RemovePolicy(policy))));
        var notes = only(NoteId.class, items);
        if (!notes.isEmpty()) {
            edits.add(new RemoveNotes(notes));
        }
        return edits;
    }

    private static <T extends ItemId> List<T> only(Class<T> kind, List<ItemId> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Optional<Edit> detachment(PolicyId policy, NodeId holder) {
        return switch (policy) {
            case OrganizationPolicyId id -> Optional.of(new DetachOrganizationPolicy(id, holder));
            case AccountPolicyId id -> detachment(holder, id.name());
            case AwsManagedPolicyId id -> detachment(holder, id.arn());
        };
    }

    private static Optional<Edit> detachment(NodeId holder, String reference) {
        return holder instanceof MemberId member
                ? Optional.of(new DetachManagedPolicy(member, reference))
                : Optional.empty();
    }
}
