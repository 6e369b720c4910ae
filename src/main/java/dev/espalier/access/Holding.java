package dev.espalier.access;

import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The policies that hang on one entity, principal, group or resource.
///
/// @param label of the holder, for sentences
record Holding(Optional<NodeId> holder, String label, List<AttachedPolicy> policies) {
    Holding {
        policies = List.copyOf(policies);
    }

    /// The names of its policies, in order.
    List<String> names() {
        var names = new ArrayList<String>(policies.size());
        for (var policy : policies) {
            names.add(policy.name());
        }
        return names;
    }

    static Holding none(String label) {
        return new Holding(Optional.empty(), label, List.of());
    }
}
