package dev.espalier.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes changed copies of a design's tree. Only the entities on the way from the root to a change are made anew;
/// everything else stays the same instance, so that a copy is small and comparing two designs is quick.
public final class DesignTree {
    private DesignTree() {}

    /// The design with `changed` in the place of the entity that has its id; the same design when it is equal.
    ///
    /// @throws IllegalArgumentException when the design has no such entity
    public static Design replace(Design design, Entity changed) {
        var path = DesignIndex.of(design).pathTo(changed.id());
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no entity " + changed.id() + " in the design");
        }
        if (path.getLast().equals(changed)) {
            return design;
        }
        var below = changed;
        for (int level = path.size() - 2; level >= 0; level--) {
            below = withChild((Container) path.get(level), below);
        }
        return withRoot(design, (Root) below);
    }

    /// The design with every entity put through `change`, children first. `change` returns the entity it got when there
    /// is nothing to change, and otherwise one of the same kind.
    public static Design mapEntities(Design design, UnaryOperator<Entity> change) {
        return withRoot(design, (Root) mapped(design.organization().root(), change));
    }

    /// The design with those entities put through `change`, children first; what the design does not have is left out.
    /// Takes time in proportion to how many there are, not to how large the design is.
    public static Design mapEntities(
            Design design, Collection<? extends NodeId> concerned, UnaryOperator<Entity> change) {
        return withRoot(design, new Rebuilding(DesignIndex.of(design), concerned, change).root());
    }

    /// The list with every item put through `change`; the same list when no item changed, and the same items where
    /// `change` gave an equal one.
    @SuppressWarnings("ReferenceEquality") // sharing is about instances
    public static <T> List<T> map(List<T> items, UnaryOperator<T> change) {
        List<T> changed = items;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var next = change.apply(item);
            if (next != item && !next.equals(item)) {
                if (changed == items) {
                    changed = new ArrayList<>(items);
                }
                changed.set(i, next);
            }
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality")
    private static Design withRoot(Design design, Root root) {
        return root == design.organization().root()
                ? design
                : design.withOrganization(design.organization().withRoot(root));
    }

    @SuppressWarnings("ReferenceEquality")
    private static Entity mapped(Container container, UnaryOperator<Entity> change) {
        var units = map(container.organizationalUnits(), unit -> (OrganizationalUnit) mapped(unit, change));
        var accounts = map(container.accounts(), account -> (Account) change.apply(account));
        var changed = container;
        if (units != container.organizationalUnits()) {
            changed = changed.withOrganizationalUnits(units);
        }
        if (accounts != container.accounts()) {
            changed = changed.withAccounts(accounts);
        }
        return change.apply(changed);
    }

    private static Container withChild(Container parent, Entity child) {
        return switch (child) {
            case OrganizationalUnit unit ->
                parent.withOrganizationalUnits(map(
                        parent.organizationalUnits(), sibling -> sibling.id().equals(unit.id()) ? unit : sibling));
            case Account account ->
                parent.withAccounts(
                        map(parent.accounts(), sibling -> sibling.id().equals(account.id()) ? account : sibling));
            case Root root -> throw new IllegalArgumentException("the root " + root.id() + " has no parent");
        };
    }
}
