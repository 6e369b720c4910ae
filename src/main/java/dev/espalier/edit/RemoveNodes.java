package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Removes units with everything in them, accounts, users, groups, roles and resources. Whoever was in a removed group
/// is in it no longer. The management account cannot go (rule R1), nor can the root and root users.
public record RemoveNodes(List<NodeId> nodes) implements Edit {
    public RemoveNodes {
        nodes = List.copyOf(nodes);
    }

    @Override
    public EditResult applyTo(Design design) {
        var gone = new HashSet<>(nodes);
        var ruling = Ruling.start();
        for (var node : nodes) {
            ruling = ruling.require(removable(design, node));
        }
        var management = design.organization().managementAccountId();
        var pathOfManagement = DesignIndex.of(design).pathTo(management);
        return ruling.require(
                        pathOfManagement.stream().map(Entity::id).noneMatch(gone::contains),
                        Refusal.MANAGEMENT_ACCOUNT_STAYS,
                        DesignIndex.of(design).nameOf(management))
                .then(() -> Shown.pruned(DesignTree.mapEntities(design, homes(design), entity -> switch (entity) {
                    case Account account -> AccountChange.withoutMembers(account, gone);
                    case Container container -> withoutChildren(container, gone);
                })));
    }

    /// What they stand in: the only things that change.
    private Set<NodeId> homes(Design design) {
        var index = DesignIndex.of(design);
        return nodes.stream().flatMap(node -> index.parentOf(node).stream()).collect(Collectors.toSet());
    }

    private static Optional<Rejected> removable(Design design, NodeId node) {
        return switch (node) {
            case RootId _ -> Optional.of(Refusal.ROOT_REMOVED.rejected());
            case RootUserId rootUser -> Optional.of(Refusal.ROOT_USER_STAYS.rejected(Label.name(design, rootUser)));
            case OuId _, AccountId _, UserId _, GroupId _, RoleId _, ResourceId _ ->
                DesignIndex.of(design).contains(node) ? Optional.empty() : Optional.of(Find.missing(design, node));
        };
    }

    @SuppressWarnings("ReferenceEquality") // sharing is about instances
    private static Container withoutChildren(Container container, Set<NodeId> gone) {
        var units = AccountChange.without(container.organizationalUnits(), unit -> gone.contains(unit.id()));
        var accounts = AccountChange.without(container.accounts(), account -> gone.contains(account.id()));
        var changed = units == container.organizationalUnits() ? container : container.withOrganizationalUnits(units);
        return accounts == container.accounts() ? changed : changed.withAccounts(accounts);
    }

    @Override
    public String label(Design before) {
        return Words.text("label.remove", Label.of(before, nodes));
    }
}
