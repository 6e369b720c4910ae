package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.Limit;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Moves units, with everything in them, and accounts under another parent. What is attached to them directly travels
/// along; what they inherit changes with the place (rule R30). They keep the order they have in the design, and a node
/// inside another moved one stays in it.
///
/// @param position where among the units or accounts of the new parent the moved ones go, counted without them; empty
///     means at the end, and whoever is there already stays where it is
public record MoveNodes(List<NodeId> nodes, ContainerId newParent, OptionalInt position) implements Edit {
    public MoveNodes {
        nodes = List.copyOf(nodes);
    }

    /// Moves to the end of the new parent.
    public MoveNodes(List<? extends NodeId> nodes, ContainerId newParent) {
        this(List.copyOf(nodes), newParent, OptionalInt.empty());
    }

    @Override
    public EditResult applyTo(Design design) {
        var ruling = Ruling.start();
        for (var node : nodes) {
            ruling = ruling.require(movable(design, node));
        }
        return ruling.thenTry(() -> Find.container(design, newParent, parent -> move(design, parent)));
    }

    private static Optional<Rejected> movable(Design design, NodeId node) {
        return switch (node) {
            case RootId _ -> Optional.of(Refusal.ROOT_STAYS.rejected());
            case MemberId member -> Optional.of(Refusal.NOT_IN_TREE.rejected(Label.of(design, member)));
            case OuId _, AccountId _ ->
                DesignIndex.of(design).contains(node) ? Optional.empty() : Optional.of(Find.missing(design, node));
        };
    }

    private EditResult move(Design design, Container parent) {
        var index = DesignIndex.of(design);
        var moved = topmost(index);
        var units = index.units(moved);
        var accounts = index.accounts(moved);
        var ruling = Ruling.start();
        var names = new HashSet<String>();
        for (var unit : units) {
            ruling = ruling.require(!index.pathTo(newParent).contains(unit), Refusal.UNIT_INTO_ITSELF, unit.name())
                    .require(
                            index.depthOf(newParent) + heightOf(unit)
                                    <= design.quotaProfile().highest(Limit.UNIT_DEPTH),
                            Refusal.UNITS_TOO_DEEP,
                            unit.name())
                    .require(Names.freeAmongUnits(parent, unit.name(), other -> !moved.contains(other.id())))
                    .require(names.add(unit.name()), Refusal.UNIT_NAME_TAKEN, parent.name(), unit.name());
        }
        var concerned = new HashSet<NodeId>(Set.of(newParent));
        moved.forEach(node -> index.containerOf(node).map(Container::id).ifPresent(concerned::add));
        return ruling.then(() -> DesignTree.mapEntities(
                design, concerned, entity -> without((Container) entity, moved, units, accounts)));
    }

    /// The nodes that really change place: not those inside another moved node, nor, without a position, those that
    /// hang under the new parent already.
    private Set<NodeId> topmost(DesignIndex index) {
        var asked = new HashSet<>(nodes);
        var top = new HashSet<NodeId>();
        for (var node : asked) {
            var above = index.pathTo(node).stream().map(Entity::id).filter(id -> !id.equals(node));
            var stays = position.isEmpty()
                    && index.parentOf(node).filter(newParent::equals).isPresent();
            if (!stays && above.noneMatch(asked::contains)) {
                top.add(node);
            }
        }
        return top;
    }

    private Entity without(
            Container container, Set<NodeId> moved, List<OrganizationalUnit> units, List<Account> accounts) {
        var restUnits = AccountChange.without(container.organizationalUnits(), unit -> moved.contains(unit.id()));
        var restAccounts = AccountChange.without(container.accounts(), account -> moved.contains(account.id()));
        if (container.id().equals(newParent)) {
            restUnits = inserted(restUnits, units);
            restAccounts = inserted(restAccounts, accounts);
        }
        return with(container, restUnits, restAccounts);
    }

    private static Container with(Container container, List<OrganizationalUnit> units, List<Account> accounts) {
        var changed = container;
        if (!units.equals(container.organizationalUnits())) {
            changed = changed.withOrganizationalUnits(units);
        }
        if (!accounts.equals(container.accounts())) {
            changed = changed.withAccounts(accounts);
        }
        return changed;
    }

    private <T> List<T> inserted(List<T> rest, List<T> added) {
        if (added.isEmpty()) {
            return rest;
        }
        var all = new ArrayList<>(rest);
        all.addAll(Math.clamp(position.orElse(rest.size()), 0, rest.size()), added);
        return all;
    }

    static int heightOf(OrganizationalUnit unit) {
        return 1
                + unit.organizationalUnits().stream()
                        .mapToInt(MoveNodes::heightOf)
                        .max()
                        .orElse(0);
    }

    @Override
    public String label(Design before) {
        return Words.text("label.move", Label.of(before, nodes), Label.name(before, newParent));
    }
}
