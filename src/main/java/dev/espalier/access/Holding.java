package dev.espalier.access;

import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// The policies that hang on one entity, principal, group or resource.
///
/// @param label of the holder, for sentences
record Holding(Optional<NodeId> holder, String label, List<AttachedPolicy> policies) {
    Holding {
        policies = List.copyOf(policies);
    }

    static Holding none(String label) {
        return new Holding(Optional.empty(), label, List.of());
    }
}
