package dev.espalier.ui.outline;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many nodes each policy of one design hangs on, counted when asked for.
final class PolicyCounts {
    private final Design design;
    private final Map<PolicyId, Count> known = new HashMap<>();

    /// What a policy hangs on, and how many nodes that are.
    private record Count(List<NodeId> attachments, int nodes) {}

    PolicyCounts(Design design) {
        this.design = design;
    }

    int of(PolicyId policy) {
        return known.computeIfAbsent(
                        policy, any -> counted(DesignIndex.of(design).attachmentsOf(any)))
                .nodes();
    }

    private static Count counted(List<NodeId> attachments) {
        return new Count(attachments, Set.copyOf(attachments).size());
    }

    /// A copy with these policies alone, to be taken to another thread.
    PolicyCounts only(Collection<PolicyId> policies) {
        var copy = new PolicyCounts(design);
        copy.known.putAll(known);
        copy.known.keySet().retainAll(policies);
        return copy;
    }

    /// Those of another design, of which the same policies are counted as of this one. A count stays for as long as the
    /// index, which most edits leave alone in this, has the same answer.
    @SuppressWarnings("ReferenceEquality")
    PolicyCounts changedTo(Design changed) {
        var index = DesignIndex.of(changed);
        var next = new PolicyCounts(changed);
        known.forEach((policy, before) -> {
            var attachments = index.attachmentsOf(policy);
            next.known.put(policy, before.attachments() == attachments ? before : counted(attachments));
        });
        return next;
    }
}
