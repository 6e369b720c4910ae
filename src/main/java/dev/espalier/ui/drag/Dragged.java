package dev.espalier.ui.drag;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import java.util.List;
import java.util.Optional;

/// What somebody is dragging.
public sealed interface Dragged {
    /// A new thing from the palette.
    record Fresh(PaletteKind kind) implements Dragged {}

    /// Units and accounts that are already in the design.
    record Nodes(List<NodeId> nodes) implements Dragged {
        public Nodes {
            nodes = List.copyOf(nodes);
        }
    }

    /// Users, groups, roles or resources that are already in the design.
    record Members(List<MemberId> members) implements Dragged {
        public Members {
            members = List.copyOf(members);
        }
    }

    /// A policy, to be attached where it is dropped.
    ///
    /// @param from where it is attached when it was dragged off a figure; empty when it comes from the list
    record Policy(PolicyId policy, Optional<NodeId> from) implements Dragged {}
}
