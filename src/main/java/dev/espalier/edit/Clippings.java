package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping;
import dev.espalier.design.Clipping.Contents;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.RootId;
import dev.espalier.design.View;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Copies items out of a design, with what they need to live elsewhere.
public final class Clippings {
    private final Design design;
    private final DesignIndex index;
    private final Set<ItemId> asked;

    private Clippings(Design design, List<ItemId> items) {
        this.design = design;
        index = DesignIndex.of(design);
        asked = new LinkedHashSet<>(items);
        asked.removeIf(item -> item instanceof RootId || item instanceof RootUserId || !design.contains(item));
    }

    /// Those items that can be copied, in the order of the design: the root and root users cannot, and what lies inside
    /// another copied item is copied with it.
    public static Clipping of(Design design, List<ItemId> items) {
        return new Clippings(design, items).clipping();
    }

    /// What taking the clipping out of the design is called: it reads after "Undo".
    public static String cutLabel(Design design, Clipping clipping) {
        return Words.text("label.cut", what(design, clipping));
    }

    /// What was copied, by kind and name or by number.
    static String what(Design design, Clipping clipping) {
        var items = clipping.items();
        var notes = clipping.looseNotes();
        if (items.isEmpty()) {
            return notes.size() == 1
                    ? Words.text("item.note", notes.getFirst().title())
                    : Words.text("item.notes", notes.size());
        }
        return notes.isEmpty() ? Label.of(design, items) : Words.text("items", items.size() + notes.size());
    }

    private Clipping clipping() {
        var wanted = new HashSet<>(asked);
        wanted.removeIf(this::isInsideAnother);
        var units = index.units(wanted);
        var accounts = index.accounts(wanted);
        var policies = design.organization().policies().stream()
                .filter(policy -> wanted.contains(policy.id()))
                .toList();
        var copied = new HashSet<NodeId>();
        units.forEach(unit -> copied.add(unit.id()));
        accounts.forEach(account -> copied.add(account.id()));
        return new Clipping(
                false,
                units,
                accounts,
                policies,
                ofAws(),
                contents(wanted),
                attached(units, accounts, wanted),
                notes(copied),
                flags(copied));
    }

    private List<View.Flag> flags(Set<NodeId> copied) {
        return design.view().flags().stream()
                .filter(flag -> isIn(flag.node(), copied))
                .toList();
    }

    /// What was asked for, and what is stuck to anything that is copied.
    private List<View.Note> notes(Set<NodeId> copied) {
        var all = design.view().notes();
        return IntStream.range(0, all.size())
                .filter(place -> asked.contains(new NoteId(place))
                        || all.get(place)
                                .node()
                                .filter(node -> isIn(node, copied))
                                .isPresent())
                .mapToObj(all::get)
                .toList();
    }

    private boolean isIn(NodeId node, Set<NodeId> copied) {
        return index.pathTo(node).stream().map(Entity::id).anyMatch(copied::contains);
    }

    private boolean isInsideAnother(ItemId item) {
        return switch (item) {
            case NodeId node ->
                index.pathTo(node).stream()
                        .map(Entity::id)
                        .anyMatch(above -> !above.equals(node) && asked.contains(above));
            case AccountPolicyId policy ->
                index.pathTo(policy.account()).stream().map(Entity::id).anyMatch(asked::contains);
            case OrganizationPolicyId _, AwsManagedPolicyId _, NoteId _ -> false;
        };
    }

    private List<String> ofAws() {
        return asked.stream()
                .flatMap(item -> switch (item) {
                    case AwsManagedPolicyId(var arn) -> Stream.of(arn);
                    case OrganizationPolicyId policy
                    when OrganizationPolicies.isDefault(policy) -> Stream.of(policy.name());
                    case NodeId _, NoteId _, PolicyId _ -> Stream.empty();
                })
                .toList();
    }

    private List<Contents> contents(Set<ItemId> wanted) {
        var sources = new HashSet<AccountId>();
        for (var item : wanted) {
            if (item instanceof MemberId member) {
                sources.add(member.account());
            } else if (item instanceof AccountPolicyId policy) {
                sources.add(policy.account());
            }
        }
        return index.accounts(sources).stream()
                .map(account -> contents(account, wanted))
                .toList();
    }

    private static Contents contents(Account account, Set<ItemId> wanted) {
        var groups = identities(account.groups(), account, wanted);
        var users = identities(account.users(), account, wanted);
        var roles = identities(account.roles(), account, wanted);
        var resources = account.resources().stream()
                .filter(resource -> wanted.contains(new ResourceId(account.id(), resource.arn())))
                .toList();
        var policies = account.policies().stream()
                .filter(policy -> wanted.contains(new AccountPolicyId(account.id(), policy.name())))
                .toList();
        var used = new HashSet<PolicyId>();
        Stream.of(groups, users, roles)
                .flatMap(List::stream)
                .forEach(identity -> references(identity)
                        .flatMap(written -> PolicyReference.resolve(written, account).stream())
                        .forEach(used::add));
        return new Contents(
                account.id(),
                policies,
                groups,
                users,
                roles,
                resources,
                account.policies().stream()
                        .filter(policy -> !policies.contains(policy) && isUsed(account, policy, used))
                        .toList());
    }

    private static boolean isUsed(Account account, ManagedPolicy policy, Set<PolicyId> used) {
        return used.contains(new AccountPolicyId(account.id(), policy.name()));
    }

    private static <T extends Identity> List<T> identities(List<T> all, Account account, Set<ItemId> wanted) {
        return all.stream()
                .filter(identity -> wanted.contains(Members.idOf(account, identity)))
                .toList();
    }

    private static Stream<String> references(Identity identity) {
        return Stream.concat(identity.attachedPolicies().stream(), Members.boundaryOf(identity).stream());
    }

    private List<OrganizationPolicy> attached(
            List<OrganizationalUnit> units, List<Account> accounts, Set<ItemId> wanted) {
        var used = new HashSet<OrganizationPolicyId>();
        units.forEach(unit -> collect(unit, used));
        accounts.forEach(account -> collect(account, used));
        return design.organization().policies().stream()
                .filter(policy -> used.contains(policy.id()) && !wanted.contains(policy.id()))
                .toList();
    }

    private static void collect(Entity entity, Set<OrganizationPolicyId> used) {
        for (var type : OrganizationPolicyType.values()) {
            entity.policies(type).forEach(name -> used.add(new OrganizationPolicyId(type, name)));
        }
        if (entity instanceof Container container) {
            container.organizationalUnits().forEach(unit -> collect(unit, used));
            container.accounts().forEach(account -> collect(account, used));
        }
    }
}
