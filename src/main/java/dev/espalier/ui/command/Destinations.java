package dev.espalier.ui.command;

import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRules;
import dev.espalier.ui.impact.ImpactForecast;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The keyboard's way for every drag: *Move to* and *Attach* ask for the place in a list. What is possible comes from
/// the same rules as dropping.
public final class Destinations {
    private static final Texts TEXTS = Texts.of(Destinations.class);

    private final DesignStore store;
    private final Picker picker;

    public Destinations(DesignStore store, Picker picker) {
        this.store = store;
        this.picker = picker;
    }

    /// Asks where the selected nodes are to go, and moves them.
    public void moveTo() {
        var selected = store.selection();
        var dragged = dragged(selected);
        var index = index();
        var what = selected.size() == 1 ? index.nameOf(selected.getFirst()) : TEXTS.text("items", selected.size());
        var places = index.entities()
                .filter(entity -> dragged instanceof Dragged.Members == entity instanceof Account)
                .map(entity -> place(entity, dragged))
                .toList();
        picker.pick(new Pick<>(
                        TEXTS.text("moveTo.title", what),
                        TEXTS.text("moveTo.prompt"),
                        TEXTS.text("moveTo.action"),
                        places,
                        forecast(target -> DropRules.drop(store.design(), dragged, target))))
                .ifPresent(target -> drop(dragged, target));
    }

    /// What choosing would do to permissions.
    private <T> ImpactForecast<T> forecast(Function<T, Drop> dropping) {
        return new ImpactForecast<>(
                store,
                value -> dropping.apply(value) instanceof Drop.Legal(var edit) ? Optional.of(edit) : Optional.empty());
    }

    private static Dragged dragged(List<ItemId> selected) {
        var members = selected.stream()
                .filter(MemberId.class::isInstance)
                .map(MemberId.class::cast)
                .toList();
        return members.isEmpty()
                ? new Dragged.Nodes(selected.stream()
                        .filter(NodeId.class::isInstance)
                        .map(NodeId.class::cast)
                        .toList())
                : new Dragged.Members(members);
    }

    private Choice<NodeId> place(Entity entity, Dragged dragged) {
        return new Choice<>(
                entity.id(),
                entity.name(),
                where(entity.id()),
                GlyphView.glyphOf(entity.id()),
                refusal(DropRules.drop(store.design(), dragged, entity.id())));
    }

    private static Optional<String> refusal(Drop drop) {
        return switch (drop) {
            case Drop.Legal _ -> Optional.empty();
            case Drop.Nothing _ -> Optional.of(TEXTS.text("place.already"));
            case Drop.Illegal(var sentence) -> Optional.of(sentence);
        };
    }

    /// Asks for a policy to attach to the selected node, or for a node to attach the selected policy to.
    public void attach() {
        store.focusedItem().ifPresent(item -> {
            switch (item) {
                case NodeId node -> attachTo(node);
                case PolicyId policy -> attach(policy);
                case NoteId _ -> {}
            }
        });
    }

    /// Asks for a policy to attach to the node.
    public void attachTo(NodeId node) {
        picker.pick(new Pick<>(
                        TEXTS.text("attach.title", index().nameOf(node)),
                        TEXTS.text("attach.prompt"),
                        TEXTS.text("attach.action"),
                        policiesFor(node),
                        forecast(policy ->
                                DropRules.drop(store.design(), new Dragged.Policy(policy, Optional.empty()), node))))
                .ifPresent(policy -> drop(new Dragged.Policy(policy, Optional.empty()), node));
    }

    private void attach(PolicyId policy) {
        var dragged = new Dragged.Policy(policy, Optional.empty());
        var nodes = policy instanceof OrganizationPolicyId
                ? index().entities().<NodeId>map(Entity::id)
                : index().accounts().stream().flatMap(Destinations::identities).filter(id -> reaches(policy, id));
        var places = nodes.map(node -> new Choice<>(
                        node,
                        index().nameOf(node),
                        where(node),
                        GlyphView.glyphOf(node),
                        refusal(DropRules.drop(store.design(), dragged, node))))
                .toList();
        picker.pick(new Pick<>(
                        TEXTS.text("attachTo.title", index().nameOf(policy)),
                        TEXTS.text("attachTo.prompt"),
                        TEXTS.text("attach.action"),
                        places,
                        forecast(node -> DropRules.drop(store.design(), dragged, node))))
                .ifPresent(node -> drop(dragged, node));
    }

    private static boolean reaches(PolicyId policy, NodeId identity) {
        return !(policy instanceof AccountPolicyId own)
                || (identity instanceof MemberId member && member.account().equals(own.account()));
    }

    private static Stream<NodeId> identities(Account account) {
        return Stream.of(
                        account.groups().stream()
                                .<NodeId>map(group -> new MemberId.GroupId(account.id(), group.name())),
                        account.users().stream().<NodeId>map(user -> new MemberId.UserId(account.id(), user.name())),
                        account.roles().stream().<NodeId>map(role -> new MemberId.RoleId(account.id(), role.name())))
                .flatMap(ids -> ids);
    }

    /// The policies that could be attached to a node, those it cannot take with the reason.
    private List<Choice<PolicyId>> policiesFor(NodeId node) {
        return node instanceof MemberId member
                ? managedPolicies(member.account()).stream()
                        .map(policy -> choice(policy, node))
                        .toList()
                : organizationPolicies().map(policy -> choice(policy, node)).toList();
    }

    private Choice<PolicyId> choice(PolicyId policy, NodeId node) {
        return new Choice<>(
                policy,
                policyName(policy),
                policyDetail(policy),
                GlyphView.glyphOf(policy),
                policy instanceof AwsManagedPolicyId
                        ? Optional.empty()
                        : refusal(DropRules.drop(store.design(), new Dragged.Policy(policy, Optional.empty()), node)));
    }

    private Stream<PolicyId> organizationPolicies() {
        var organization = store.design().organization();
        return Stream.of(OrganizationPolicyType.values())
                .filter(organization::isEnabled)
                .flatMap(type -> Stream.concat(
                        Stream.of(new OrganizationPolicyId(type, type.defaultPolicy())),
                        organization.policies().stream()
                                .filter(policy -> policy.type() == type)
                                .map(policy -> policy.id())));
    }

    /// The managed policies that users, groups and roles of an account can have: its own, then those of AWS.
    public List<PolicyId> managedPolicies(AccountId account) {
        var policies = new ArrayList<PolicyId>();
        index().account(account)
                .ifPresent(owner -> owner.policies().stream()
                        .map(ManagedPolicy::name)
                        .forEach(name -> policies.add(new AccountPolicyId(account, name))));
        Catalog.get().managedPolicyArns().stream().sorted().forEach(arn -> policies.add(new AwsManagedPolicyId(arn)));
        return policies;
    }

    /// Asks for a managed policy of the account or of AWS.
    ///
    /// @return how a user, group or role refers to it
    public Optional<String> pickManaged(AccountId account, String title) {
        var choices = managedPolicies(account).stream()
                .map(policy -> new Choice<>(
                        policy, policyName(policy), policyDetail(policy), GlyphView.glyphOf(policy), Optional.empty()))
                .toList();
        return picker.pick(new Pick<>(title, TEXTS.text("attach.prompt"), TEXTS.text("pick.action"), choices))
                .map(Destinations::reference);
    }

    private static String reference(PolicyId policy) {
        return switch (policy) {
            case AccountPolicyId own -> own.name();
            case AwsManagedPolicyId(var arn) -> arn;
            case OrganizationPolicyId organizationPolicy -> organizationPolicy.name();
        };
    }

    private String policyName(PolicyId policy) {
        return index().nameOf(policy);
    }

    private String policyDetail(PolicyId policy) {
        return switch (policy) {
            case AccountPolicyId own -> TEXTS.text("policy.own", index().nameOf(own.account()));
            case AwsManagedPolicyId _ -> TEXTS.text("policy.aws");
            case OrganizationPolicyId organizationPolicy ->
                TEXTS.text("policy." + organizationPolicy.type().name());
        };
    }

    private String where(NodeId node) {
        var path = index().pathTo(node).stream().map(Entity::name).toList();
        var above = node instanceof MemberId || path.isEmpty() ? path : path.subList(0, path.size() - 1);
        return String.join(" › ", above);
    }

    private void drop(Dragged dragged, NodeId target) {
        switch (DropRules.drop(store.design(), dragged, target)) {
            case Drop.Legal(var edit) -> store.perform(edit);
            case Drop.Illegal(var sentence) -> store.message(sentence);
            case Drop.Nothing _ -> store.message(TEXTS.text("place.already"));
        }
    }

    private DesignIndex index() {
        return DesignIndex.of(store.design());
    }
}
