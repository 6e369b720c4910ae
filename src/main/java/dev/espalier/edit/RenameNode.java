package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NameRule;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.User;
import java.util.List;
import java.util.Optional;

/// Gives a node another name; a resource, another ARN. Group memberships follow, and so do the principals and resources
/// of assertions. Policy documents stay as they were written.
public record RenameNode(NodeId node, String name) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return switch (node) {
            case RootId id ->
                Find.container(
                        design,
                        id,
                        root -> Ruling.start()
                                .require(Names.valid(NameRule.ROOT_NAME, name))
                                .then(() -> DesignTree.replace(design, ((Root) root).withName(name))));
            case OuId id -> Find.container(design, id, unit -> renameUnit(design, (OrganizationalUnit) unit));
            case AccountId id ->
                Find.account(
                        design,
                        id,
                        account -> Ruling.start()
                                .require(Names.valid(NameRule.ACCOUNT_NAME, name))
                                .then(() -> DesignTree.replace(design, account.withName(name))));
            case UserId id -> Find.identity(design, id, (account, user) -> renameIdentity(design, account, user));
            case GroupId id -> Find.identity(design, id, (account, group) -> renameIdentity(design, account, group));
            case RoleId id -> Find.identity(design, id, (account, role) -> renameIdentity(design, account, role));
            case ResourceId id -> renameResource(design, id);
            case RootUserId id -> Refusal.ROOT_USER_HAS_NO_NAME.rejected(Label.name(design, id));
        };
    }

    private EditResult renameUnit(Design design, OrganizationalUnit unit) {
        var parent = DesignIndex.of(design).containerOf(unit.id());
        return Ruling.start()
                .require(Names.valid(NameRule.UNIT_NAME, name))
                .require(parent.flatMap(container -> Names.freeAmongUnits(
                        container, name, sibling -> !sibling.id().equals(unit.id()))))
                .then(() -> DesignTree.replace(design, unit.withName(name)));
    }

    private EditResult renameIdentity(Design design, Account account, Identity identity) {
        var kind = MemberKind.of(identity);
        return Ruling.start()
                .require(kind.validName(name))
                .require(Names.freeInAccount(account, kind, name, Optional.of(identity.name())))
                .then(() -> {
                    var renamed = withName(identity);
                    var changed = DesignTree.replace(design, renameIn(account, identity, renamed));
                    return ArnChange.of(account.id(), identity, account.id(), renamed)
                            .in(changed);
                });
    }

    private Identity withName(Identity identity) {
        return switch (identity) {
            case User user -> user.withName(name);
            case Group group -> group.withName(name);
            case Role role -> role.withName(name);
        };
    }

    @SuppressWarnings("ReferenceEquality") // the very identity that was found
    private Account renameIn(Account account, Identity old, Identity renamed) {
        var changed = AccountChange.mapIdentities(account, each -> each == old ? renamed : each);
        return old instanceof Group
                ? AccountChange.mapUsers(
                        changed,
                        user -> user.groups().contains(old.name())
                                ? user.withGroups(
                                        DesignTree.map(user.groups(), group -> group.equals(old.name()) ? name : group))
                                : user)
                : changed;
    }

    private EditResult renameResource(Design design, ResourceId id) {
        return Find.account(
                design,
                id.account(),
                account -> Ruling.start()
                        .require(account.resource(id.arn()).isPresent(), Refusal.MISSING, Label.of(design, id))
                        .require(Names.valid(NameRule.RESOURCE_ARN, name))
                        .require(
                                name.equals(id.arn()) || !Resources.arns(design).contains(name),
                                Refusal.RESOURCE_TAKEN,
                                name)
                        .then(() -> ArnChange.ofResource(id.arn(), name)
                                .in(DesignTree.replace(
                                        design,
                                        account.withResources(DesignTree.map(
                                                account.resources(),
                                                resource -> resource.arn().equals(id.arn())
                                                        ? resource.withArn(name)
                                                        : resource))))));
    }

    /// What the node is called by afterwards: the ids of users, groups, roles and resources are made of their names.
    public NodeId renamed() {
        return switch (node) {
            case UserId id -> new UserId(id.account(), name);
            case GroupId id -> new GroupId(id.account(), name);
            case RoleId id -> new RoleId(id.account(), name);
            case ResourceId id -> new ResourceId(id.account(), name);
            case RootId _, OuId _, AccountId _, RootUserId _ -> node;
        };
    }

    @Override
    public String label(Design before) {
        return Words.text("label.rename", Label.of(before, node), name);
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return DesignTree.map(selection, item -> item.equals(node) ? renamed() : item);
    }

    @Override
    public MemberId following(MemberId member) {
        return member.equals(node) && renamed() instanceof MemberId renamed ? renamed : member;
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof RenameNode rename && rename.renamed().equals(node);
    }
}
