package dev.espalier.ui.drag;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.AddAccount;
import dev.espalier.edit.AddGroup;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AddResource;
import dev.espalier.edit.AddRole;
import dev.espalier.edit.AddUnit;
import dev.espalier.edit.AddUser;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.NewIds;
import dev.espalier.ui.drag.DropRules.Choice;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/// Drawing something new: with a free name and id, at a place that was pointed at or that the selection suggests.
public final class Insertion {
    private static final Texts TEXTS = Texts.of(Insertion.class);
    private static final String BUCKET = "arn:aws:s3:::new-bucket";

    private Insertion() {}

    /// What inserting `kind` by keyboard or click would do: it goes to the selected item, or to the nearest place
    /// around it where such a thing can stand.
    public static Drop into(Design design, PaletteKind kind, List<ItemId> selection) {
        return DropRules.judge(design, at(design, kind, place(design, kind, selection)));
    }

    /// Where inserting by keyboard or click would put `kind`.
    public static NodeId place(Design design, PaletteKind kind, List<ItemId> selection) {
        return nearest(design, kind, selection.isEmpty() ? Optional.empty() : Optional.of(selection.getLast()));
    }

    private static NodeId nearest(Design design, PaletteKind kind, Optional<ItemId> focused) {
        var index = DesignIndex.of(design);
        NodeId root = index.root().id();
        return switch (kind) {
            case ACCOUNT, UNIT ->
                focused.flatMap(item -> containerAround(index, item)).orElse(root);
            case SCP, RCP -> focused.flatMap(item -> entityAround(item)).orElse(root);
            case USER, GROUP, ROLE, RESOURCE ->
                focused.flatMap(DropRules::accountOf)
                        .<NodeId>map(account -> account)
                        .orElse(root);
        };
    }

    private static Optional<NodeId> containerAround(DesignIndex index, ItemId item) {
        return switch (item) {
            case ContainerId container -> Optional.of(container);
            case NodeId node -> entityAround(node).flatMap(index::containerOf).map(container -> container.id());
            case NoteId _, PolicyId _ -> Optional.empty();
        };
    }

    private static Optional<NodeId> entityAround(ItemId item) {
        return switch (item) {
            case MemberId member -> Optional.of(member.account());
            case NodeId node -> Optional.of(node);
            case NoteId _, PolicyId _ -> Optional.empty();
        };
    }

    /// The edit that draws `kind` at exactly that place.
    static Choice at(Design design, PaletteKind kind, NodeId target) {
        return switch (kind) {
            case ACCOUNT, UNIT ->
                target instanceof ContainerId container
                        ? new Choice.Chosen(structure(design, kind, container))
                        : DropRules.refused("drop.nodesNeedContainer");
            case USER, GROUP, ROLE, RESOURCE ->
                DropRules.accountOf(target)
                        .<Choice>map(account -> new Choice.Chosen(member(design, kind, account)))
                        .orElseGet(() -> DropRules.refused("drop.memberNeedsAccount"));
            case SCP -> policy(design, OrganizationPolicyType.SERVICE_CONTROL_POLICY, target);
            case RCP -> policy(design, OrganizationPolicyType.RESOURCE_CONTROL_POLICY, target);
        };
    }

    private static Edit structure(Design design, PaletteKind kind, ContainerId parent) {
        var fresh = NewIds.of(design);
        return kind == PaletteKind.UNIT
                ? new AddUnit(parent, fresh.unitId(), fresh.unitName(parent, TEXTS.text("name.unit")))
                : new AddAccount(parent, fresh.accountId(), fresh.accountName(TEXTS.text("name.account")));
    }

    private static Edit member(Design design, PaletteKind kind, AccountId account) {
        var fresh = NewIds.of(design);
        return switch (kind) {
            case GROUP -> new AddGroup(account, Group.named(fresh.groupName(account, TEXTS.text("name.group"))));
            case ROLE -> new AddRole(account, Role.named(fresh.roleName(account, TEXTS.text("name.role"))));
            case RESOURCE -> new AddResource(account, Resource.of(fresh.resourceArn(BUCKET)));
            case USER, ACCOUNT, UNIT, SCP, RCP ->
                new AddUser(account, User.named(fresh.userName(account, TEXTS.text("name.user"))));
        };
    }

    private static Choice policy(Design design, OrganizationPolicyType type, NodeId target) {
        if (target instanceof MemberId) {
            return DropRules.refused("drop.scpNeedsEntity");
        }
        var isScp = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var name = NewIds.of(design).policyName(type, TEXTS.text(isScp ? "name.scp" : "name.rcp"));
        var document = isScp ? Templates.SCP : Templates.RCP;
        var label = TEXTS.text("label.addAttached", name, DesignIndex.of(design).nameOf(target));
        return new Choice.Chosen(new Composite(
                label,
                List.of(
                        new AddPolicy(type, name, "", document),
                        new AttachOrganizationPolicy(new OrganizationPolicyId(type, name), target))));
    }
}
