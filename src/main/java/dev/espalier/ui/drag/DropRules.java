package dev.espalier.ui.drag;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Clippings;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Destination;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.MoveMembers;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.Paste;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/// What a drop means, for canvas and outline alike. Whether it is allowed is the edit's business: the rules here only
/// choose the edit that fits what is dragged and where.
public final class DropRules {
    private static final Texts TEXTS = Texts.of(DropRules.class);

    private DropRules() {}

    /// What letting go of `dragged` over `target` would do; a policy that was dragged off a figure moves.
    public static Drop drop(Design design, Dragged dragged, NodeId target) {
        return judge(design, choose(design, dragged, target, true));
    }

    /// The same with the modifier for copying held: units, accounts and people are copied there with everything in
    /// them, and a policy is attached to the target and stays where it was.
    public static Drop dropCopy(Design design, Dragged dragged, NodeId target) {
        return judge(design, choose(design, dragged, target, false));
    }

    /// What an edit would do, asked of the edit itself.
    static Drop judge(Design design, Choice choice) {
        return switch (choice) {
            case Choice.Refused(var sentence) -> new Drop.Illegal(sentence);
            case Choice.Chosen(var edit) ->
                switch (edit.applyTo(design)) {
                    case EditResult.Rejected refused -> new Drop.Illegal(refused.sentence());
                    case EditResult.Applied(var after) ->
                        after.equals(design) ? new Drop.Nothing() : new Drop.Legal(edit);
                };
        };
    }

    /// An edit that suits, or why none does.
    sealed interface Choice {
        record Chosen(Edit edit) implements Choice {}

        record Refused(String sentence) implements Choice {}
    }

    private static Choice choose(Design design, Dragged dragged, NodeId target, boolean moves) {
        return switch (dragged) {
            case Dragged.Fresh(var kind) -> Insertion.at(design, kind, target);
            case Dragged.Nodes(var nodes) -> moves ? moveNodes(nodes, target) : copyNodes(design, nodes, target);
            case Dragged.Members(var members) ->
                moves ? members(design, members, target) : copyMembers(design, members, target);
            case Dragged.Policy(var policy, var from) ->
                attach(design, policy, moves ? from : Optional.empty(), target);
        };
    }

    private static Choice moveNodes(List<NodeId> nodes, NodeId target) {
        return target instanceof ContainerId container
                ? new Choice.Chosen(new MoveNodes(nodes, container))
                : refused("drop.nodesNeedContainer");
    }

    private static Choice copyNodes(Design design, List<NodeId> nodes, NodeId target) {
        return target instanceof ContainerId
                ? copied(design, nodes, new Destination.Into(target))
                : refused("drop.nodesNeedContainer");
    }

    private static Choice copyMembers(Design design, List<MemberId> members, NodeId target) {
        return accountOf(target)
                .map(account -> copied(design, members, new Destination.Into(account)))
                .orElseGet(() -> refused("drop.membersNeedAccount"));
    }

    private static Choice copied(Design design, List<? extends NodeId> nodes, Destination destination) {
        return new Choice.Chosen(copy(design, nodes, destination));
    }

    /// Copies of nodes that were dragged.
    public static Edit copy(Design design, List<? extends NodeId> nodes, Destination destination) {
        return new Paste(Clippings.of(design, List.copyOf(nodes)), destination, Paste.Manner.COPY);
    }

    /// Onto a group people join it; anywhere else in another account they move there.
    private static Choice members(Design design, List<MemberId> members, NodeId target) {
        if (target instanceof GroupId group && members.stream().anyMatch(member -> !member.equals(group))) {
            return chosen(
                    TEXTS.text("label.join", DesignIndex.of(design).nameOf(group)),
                    members.stream()
                            .<Edit>map(member -> new JoinGroup(member, group))
                            .toList());
        }
        return accountOf(target)
                .<Choice>map(account -> new Choice.Chosen(new MoveMembers(members, account)))
                .orElseGet(() -> refused("drop.membersNeedAccount"));
    }

    private static Choice attach(Design design, PolicyId policy, Optional<NodeId> from, NodeId target) {
        return switch (policy) {
            case OrganizationPolicyId organizationPolicy -> attach(design, organizationPolicy, from, target);
            case AccountPolicyId own -> attachManaged(target, own.name());
            case AwsManagedPolicyId(var arn) -> attachManaged(target, arn);
        };
    }

    private static Choice attach(Design design, OrganizationPolicyId policy, Optional<NodeId> from, NodeId target) {
        var attaching = new AttachOrganizationPolicy(policy, target);
        if (from.isEmpty() || from.get().equals(target)) {
            return new Choice.Chosen(attaching);
        }
        return chosen(
                TEXTS.text(
                        "label.movePolicy",
                        policy.name(),
                        DesignIndex.of(design).nameOf(target)),
                List.of(attaching, new DetachOrganizationPolicy(policy, from.get())));
    }

    private static Choice attachManaged(NodeId target, String reference) {
        return target instanceof MemberId member
                ? new Choice.Chosen(new AttachManagedPolicy(member, reference))
                : refused("drop.policyNeedsIdentity");
    }

    static Optional<AccountId> accountOf(ItemId target) {
        return switch (target) {
            case AccountId account -> Optional.of(account);
            case MemberId member -> Optional.of(member.account());
            case ContainerId _, NoteId _, PolicyId _ -> Optional.empty();
        };
    }

    private static Choice chosen(String label, List<Edit> edits) {
        return new Choice.Chosen(edits.size() == 1 ? edits.getFirst() : new Composite(label, edits));
    }

    static Choice refused(String key) {
        return new Choice.Refused(TEXTS.text(key));
    }
}
