package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a layout can take over from the one before it. A measured container depends on itself, on what is folded and
/// opened in it, and on which account is the management account. Designs share what an edit does not touch, so whoever
/// is the very same instance is the same all the way down; what lies around a change of the other two is named here and
/// not taken over.
final class Earlier {
    static final Earlier NOTHING = new Earlier(Optional.empty(), Set.of());

    private final Optional<Layout> before;

    /// Entities that look different now, and everything above them.
    private final Set<NodeId> changed;

    private Earlier(Optional<Layout> before, Set<NodeId> changed) {
        this.before = before;
        this.changed = changed;
    }

    /// What still holds for another design or folding. Nothing does in another reading or direction.
    static Earlier of(Layout before, Design design, Folding folding) {
        if (before.folding().reading() != folding.reading()
                || before.folding().flow() != folding.flow()
                || before.folding().hasChips() != folding.hasChips()) {
            return NOTHING;
        }
        var differing = new HashSet<NodeId>();
        addDifference(before.folding().folded(), folding.folded(), differing);
        addDifference(before.folding().opened(), folding.opened(), differing);
        addDifference(before.folding().full(), folding.full(), differing);
        addDifference(before.folding().shown(), folding.shown(), differing);
        addDifference(Set.of(management(before.design())), Set.of(management(design)), differing);
        var index = DesignIndex.of(design);
        var changed = new HashSet<NodeId>();
        for (var node : differing) {
            index.pathTo(node).stream().map(Entity::id).forEach(changed::add);
        }
        return new Earlier(Optional.of(before), changed);
    }

    private static AccountId management(Design design) {
        return design.organization().managementAccountId();
    }

    private static void addDifference(Set<? extends NodeId> one, Set<? extends NodeId> other, Set<NodeId> differing) {
        for (var node : one) {
            if (!other.contains(node)) {
                differing.add(node);
            }
        }
        for (var node : other) {
            if (!one.contains(node)) {
                differing.add(node);
            }
        }
    }

    /// What is known of a container that has not changed.
    @SuppressWarnings("ReferenceEquality") // an equal one may be another, and comparing them takes long
    Optional<Measured> of(Container container) {
        return changed.contains(container.id())
                ? Optional.empty()
                : before.flatMap(layout -> layout.measured(container.id()))
                        .filter(measured -> measured.container() == container);
    }

    /// The accounts that a container had.
    List<Part.Leaf> leavesOf(ContainerId container) {
        return before.flatMap(layout -> layout.measured(container))
                .map(Measured::leaves)
                .orElse(List.of());
    }

    /// Whether an account still looks as it was measured.
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isSame(Part.Leaf leaf, Account account) {
        return leaf.account() == account && !changed.contains(account.id());
    }
}
