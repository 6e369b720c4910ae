package dev.espalier.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes a few entities of a tree and makes anew what stands above them, without looking at anything else: it takes
/// time in proportion to how many there are, times the depth of the tree.
final class Rebuilding {
    private final DesignIndex index;
    private final Set<NodeId> concerned;
    private final UnaryOperator<Entity> change;

    /// Of each container on the way, the children that lead on.
    private final Map<NodeId, Set<NodeId>> ways = new HashMap<>();

    Rebuilding(DesignIndex index, Collection<? extends NodeId> concerned, UnaryOperator<Entity> change) {
        this.index = index;
        this.concerned = new HashSet<>(concerned);
        this.change = change;
        this.concerned.forEach(this::lead);
    }

    private void lead(NodeId below) {
        var parent = index.containerOf(below);
        if (parent.isPresent()) {
            NodeId above = parent.get().id();
            if (ways.computeIfAbsent(above, _ -> new LinkedHashSet<>()).add(below)) {
                lead(above);
            }
        }
    }

    Root root() {
        return (Root) rebuilt(index.root());
    }

    private Entity rebuilt(Entity entity) {
        var ready = entity instanceof Container container ? withChildren(container) : entity;
        return concerned.contains(entity.id()) ? change.apply(ready) : ready;
    }

    @SuppressWarnings("ReferenceEquality") // sharing is about instances
    private Container withChildren(Container container) {
        var units = container.organizationalUnits();
        var accounts = container.accounts();
        for (var id : ways.getOrDefault(container.id(), Set.of())) {
            int position = index.positionOf(id);
            if (id instanceof OuId) {
                units = replaced(units, container.organizationalUnits(), position);
            } else {
                accounts = replaced(accounts, container.accounts(), position);
            }
        }
        var changed = units == container.organizationalUnits() ? container : container.withOrganizationalUnits(units);
        return accounts == container.accounts() ? changed : changed.withAccounts(accounts);
    }

    /// The list with one of its items rebuilt; still the original when that changes nothing.
    @SuppressWarnings({"ReferenceEquality", "unchecked"}) // sharing is about instances; a change keeps the kind
    private <T extends Entity> List<T> replaced(List<T> items, List<T> originals, int position) {
        var item = originals.get(position);
        var next = (T) rebuilt(item);
        if (next == item || next.equals(item)) {
            return items;
        }
        var changed = items == originals ? new ArrayList<>(originals) : items;
        changed.set(position, next);
        return changed;
    }
}
