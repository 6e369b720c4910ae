package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Puts a node at another place among its siblings of the same kind. It changes the drawing and the file, never an
/// answer.
///
/// @param index counted without the node itself; beyond the end means at the end
public record ReorderNode(NodeId node, int index) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return switch (node) {
            case RootId _ -> Refusal.ROOT_STAYS.rejected();
            case RootUserId rootUser -> Refusal.ROOT_USER_STAYS.rejected(Label.name(design, rootUser));
            case OuId unit ->
                among(
                        design,
                        parent -> parent.withOrganizationalUnits(placed(
                                parent.organizationalUnits(),
                                sibling -> sibling.id().equals(unit))));
            case AccountId account ->
                among(
                        design,
                        parent -> parent.withAccounts(placed(
                                parent.accounts(), sibling -> sibling.id().equals(account))));
            case UserId _, GroupId _, RoleId _, ResourceId _ -> inAccount(design, (MemberId) node);
        };
    }

    private EditResult among(Design design, Function<Container, Container> change) {
        return DesignIndex.of(design)
                .containerOf(node)
                .map(parent -> Ruling.start().then(() -> DesignTree.replace(design, change.apply(parent))))
                .orElseGet(() -> Find.missing(design, node));
    }

    private EditResult inAccount(Design design, MemberId member) {
        return Find.account(
                design,
                member.account(),
                account -> Ruling.start()
                        .require(DesignIndex.of(design).contains(member), Refusal.MISSING, Label.of(design, member))
                        .then(() -> DesignTree.replace(design, reordered(account, member))));
    }

    private Account reordered(Account account, MemberId member) {
        return switch (member) {
            case UserId id ->
                account.withUsers(placed(account.users(), user -> user.name().equals(id.name())));
            case GroupId id ->
                account.withGroups(
                        placed(account.groups(), group -> group.name().equals(id.name())));
            case RoleId id ->
                account.withRoles(placed(account.roles(), role -> role.name().equals(id.name())));
            case ResourceId id ->
                account.withResources(
                        placed(account.resources(), resource -> resource.arn().equals(id.arn())));
            case RootUserId _ -> account;
        };
    }

    private <T> List<T> placed(List<T> siblings, Predicate<T> isNode) {
        var rest = new ArrayList<>(siblings);
        rest.removeIf(isNode);
        siblings.stream()
                .filter(isNode)
                .findFirst()
                .ifPresent(found -> rest.add(Math.clamp(index, 0, rest.size()), found));
        return rest;
    }

    @Override
    public String label(Design before) {
        return Words.text("label.reorder", Label.of(before, node));
    }
}
