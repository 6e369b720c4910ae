package dev.espalier.intake;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes a design of what has been read, and says of everything that nobody told it what it took instead. With a design
/// to import into, what the files do not speak of is taken from there.
final class Assembly {
    private static final String ROOT_NAME = "Root";

    private final Draft draft;
    private final Optional<Design> into;
    private final Remarks remarks;
    private final Map<String, Entity> before = new LinkedHashMap<>();
    private final MemberAssembly members = new MemberAssembly();
    private final List<String> nameless = new ArrayList<>();
    private final TreeSet<String> withoutIam = new TreeSet<>();

    Assembly(Draft draft, Optional<Design> into, Remarks remarks) {
        this.draft = draft;
        this.into = into;
        this.remarks = remarks;
    }

    /// The design; empty when it would be of another organization than the one to import into.
    Optional<Design> design() {
        if (isOfAnother()) {
            return Optional.empty();
        }
        into.ifPresent(design -> remember(design.organization().root(), Optional.empty()));
        var placing = placing();
        var shelf = new PolicyShelf(draft, into, remarks);
        var enabledBefore = into.map(design -> design.organization().policyTypes());
        var enabled = Attaching.enabled(draft, enabledBefore, remarks);
        var management = managementAccount(placing);
        var attaching = new Attaching(draft, shelf, enabled, enabledBefore.orElse(Set.of()));
        var root = new Tree(placing, attaching).root();
        attaching.noteTo(remarks);
        members.noteTo(remarks);
        noteRest();
        var organization = new Organization(
                organizationId(),
                draft.featureSet
                        .or(() -> into.map(design -> design.organization().featureSet()))
                        .orElse(FeatureSet.ALL),
                management,
                enabled,
                shelf.policies(),
                root,
                into.map(design -> design.organization().unknown()).orElse(UnknownFields.NONE));
        return Optional.of(
                marked(into.map(design -> design.withOrganization(organization)).orElseGet(() -> fresh(organization))));
    }

    /// Names that templates leave open look like any other, so a note beside their account tells them.
    private Design marked(Design design) {
        var notes = new ArrayList<>(design.view().notes());
        draft.openNames.forEach((account, names) -> {
            var note = new View.Note(
                    Words.text("note.openNames", names.size(), Words.names(names)),
                    Optional.of(new AccountId(account)),
                    0,
                    0,
                    UnknownFields.NONE);
            if (!notes.contains(note)) {
                notes.add(note);
            }
        });
        return design.withView(design.view().withNotes(notes));
    }

    private static Design fresh(Organization organization) {
        var name = organization.id().isEmpty() ? Words.text("design") : Words.text("design.of", organization.id());
        return new Design(
                name, "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    private boolean isOfAnother() {
        if (draft.organizationIds.size() > 1) {
            remarks.add(
                    Code.TWO_ORGANIZATIONS,
                    Words.names(draft.organizationIds),
                    draft.organizationIds.iterator().next());
        }
        if (into.isEmpty()) {
            return false;
        }
        var organization = into.get().organization();
        boolean isOther = !organization.id().isEmpty()
                && !draft.organizationIds.isEmpty()
                && !draft.organizationIds.contains(organization.id());
        boolean isOtherRoot = draft.nodes.values().stream()
                .anyMatch(node -> node.kind() == Kind.ROOT
                        && !node.key().equals(organization.root().id().value()));
        if (isOther || isOtherRoot) {
            remarks.add(
                    Code.OTHER_ORGANIZATION,
                    organization.id().isEmpty() ? organization.root().id().value() : organization.id());
        }
        return isOther || isOtherRoot;
    }

    /// Enters what the design has, before and below what the files say.
    private void remember(Entity entity, Optional<Container> parent) {
        var key = keyOf(entity);
        before.put(key, entity);
        if (!(entity instanceof Container container)) {
            rememberParent(key, Kind.ACCOUNT, parent);
            return;
        }
        rememberParent(key, container instanceof Root ? Kind.ROOT : Kind.UNIT, parent);
        container.organizationalUnits().forEach(unit -> remember(unit, Optional.of(container)));
        container.accounts().forEach(account -> remember(account, Optional.of(container)));
    }

    private void rememberParent(String key, Kind kind, Optional<Container> parent) {
        parent.ifPresent(known -> draft.node(key, kind).parent(known.id().value(), Strength.DESIGN));
        if (parent.isEmpty()) {
            draft.node(key, kind);
        }
    }

    private static String keyOf(Entity entity) {
        return switch (entity) {
            case Container container -> container.id().value();
            case Account account -> account.id().value();
        };
    }

    /// What the design has keeps its order and comes first.
    private Placing placing() {
        var mentioned = draft.nodes.values().stream()
                .filter(node -> !before.containsKey(node.key()) || !node.name().isEmpty())
                .map(DraftNode::key)
                .collect(Collectors.toSet());
        var rest = new LinkedHashMap<>(draft.nodes);
        draft.nodes.clear();
        before.keySet()
                .forEach(key -> Optional.ofNullable(rest.remove(key)).ifPresent(node -> draft.nodes.put(key, node)));
        draft.nodes.putAll(rest);
        if (into.isPresent() && draft.read.containsKey(Draft.ALL_ACCOUNTS)) {
            var missing = before.entrySet().stream()
                    .filter(entry -> !mentioned.contains(entry.getKey()))
                    .map(entry -> entry.getValue().name())
                    .toList();
            if (!missing.isEmpty()) {
                remarks.add(Code.NOT_MENTIONED, Words.text("kind.nodes", missing.size()), Words.names(missing));
            }
        }
        return new Placing(draft, remarks);
    }

    private AccountId managementAccount(Placing placing) {
        var told = draft.managementAccounts.stream().findFirst();
        var known = told.or(() ->
                into.map(design -> design.organization().managementAccountId().value()));
        if (known.isEmpty()) {
            var id = placing.madeUpAccount();
            remarks.add(Code.NO_MANAGEMENT_ACCOUNT, id);
            placing.addMadeUp(id, Words.text("account.management"));
            return new AccountId(id);
        }
        if (!draft.nodes.containsKey(known.get())) {
            placing.addMadeUp(known.get(), "");
        }
        return new AccountId(known.get());
    }

    private String organizationId() {
        var told = draft.organizationIds.stream().findFirst();
        var known = told.or(() -> into.map(design -> design.organization().id()));
        if (known.isEmpty() && draft.knowsOrganization()) {
            remarks.add(Code.NO_ORGANIZATION_ID);
        }
        return known.orElse("");
    }

    private void noteRest() {
        if (!draft.madeUp.isEmpty()) {
            var names = draft.madeUp.values().stream()
                    .map(id -> Optional.ofNullable(draft.nodes.get(id))
                            .map(DraftNode::label)
                            .orElse(id))
                    .toList();
            remarks.add(Code.NO_ID, names.size(), Words.names(names));
        }
        if (!draft.otherPartitions.isEmpty()) {
            remarks.add(Code.OTHER_PARTITION, Words.names(draft.otherPartitions));
        }
        if (!draft.disputedLists.isEmpty()) {
            remarks.add(Code.TWO_LISTS, draft.disputedLists.size(), Words.names(draft.disputedLists));
        }
        if (!draft.defaults.isEmpty()) {
            remarks.add(Code.DEFAULTS, draft.defaults.size(), Words.names(draft.defaults));
        }
        if (!nameless.isEmpty()) {
            remarks.add(Code.NO_NAME, nameless.size(), Words.names(nameless));
        }
        if (!withoutIam.isEmpty()) {
            remarks.add(Code.NO_IAM, withoutIam.size(), Words.names(withoutIam));
        }
        if (!draft.otherPolicyTypes.isEmpty()) {
            remarks.add(Code.OTHER_POLICY_TYPES, Words.names(draft.otherPolicyTypes));
        }
        var inactive = draft.nodes.values().stream()
                .filter(node ->
                        node.state().filter(state -> !state.equals("ACTIVE")).isPresent())
                .map(node -> Words.text("state", node.label(), node.state().orElse("")))
                .toList();
        if (!inactive.isEmpty()) {
            remarks.add(Code.NOT_ACTIVE, inactive.size(), Words.names(inactive));
        }
        draft.pages.forEach((list, isWhole) -> {
            if (!isWhole) {
                remarks.add(Code.MORE_PAGES, list);
            }
        });
    }

    /// Builds records from the root down.
    private final class Tree {
        private final Placing placing;
        private final Attaching attaching;

        Tree(Placing placing, Attaching attaching) {
            this.placing = placing;
            this.attaching = attaching;
        }

        Root root() {
            var node = Optional.ofNullable(draft.nodes.get(placing.root()))
                    .orElseGet(() -> new DraftNode(placing.root(), Kind.ROOT));
            if (node.name().isEmpty()) {
                node.name(nameBefore(node).orElse(ROOT_NAME));
            }
            var old = Optional.ofNullable(before.get(node.key()));
            var units = new ArrayList<>(units(node.key()));
            if (!placing.children(placing.lost()).isEmpty()) {
                units.add(lost());
            }
            return new Root(
                    new RootId(node.key()),
                    node.name(),
                    attached(node, OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                    attached(node, OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                    tags(node),
                    units,
                    accounts(node.key()),
                    old.map(entity -> ((Root) entity).unknown()).orElse(UnknownFields.NONE));
        }

        private OrganizationalUnit lost() {
            var unit = OrganizationalUnit.named(new OuId(placing.lost()), Words.text("unit.lost"));
            return unit.withOrganizationalUnits(units(placing.lost())).withAccounts(accounts(placing.lost()));
        }

        private List<OrganizationalUnit> units(String parent) {
            return placing.children(parent).stream()
                    .filter(node -> node.kind() == Kind.UNIT)
                    .map(this::unit)
                    .toList();
        }

        private OrganizationalUnit unit(DraftNode node) {
            var old = Optional.ofNullable(before.get(node.key()));
            return new OrganizationalUnit(
                    new OuId(node.key()),
                    name(node),
                    attached(node, OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                    attached(node, OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                    tags(node),
                    units(node.key()),
                    accounts(node.key()),
                    old.map(entity -> ((OrganizationalUnit) entity).unknown()).orElse(UnknownFields.NONE));
        }

        private List<Account> accounts(String parent) {
            return placing.children(parent).stream()
                    .filter(node -> node.kind() == Kind.ACCOUNT)
                    .map(this::account)
                    .toList();
        }

        private Account account(DraftNode node) {
            var id = new AccountId(node.key());
            var old = Optional.ofNullable(before.get(node.key())).map(entity -> (Account) entity);
            var account = old.orElseGet(() -> Account.named(id, ""))
                    .withName(name(node))
                    .withServiceControlPolicies(attached(node, OrganizationPolicyType.SERVICE_CONTROL_POLICY))
                    .withResourceControlPolicies(attached(node, OrganizationPolicyType.RESOURCE_CONTROL_POLICY))
                    .withTags(tags(node));
            if (!node.email().isEmpty()) {
                account = account.withEmail(node.email());
            }
            var inside = Optional.ofNullable(draft.members.get(node.key()));
            if (inside.filter(DraftMembers::isTold).isEmpty() && old.isEmpty()) {
                withoutIam.add(node.label());
            }
            return inside.isPresent() ? members.fill(account, inside.get()) : account;
        }

        private String name(DraftNode node) {
            if (node.name().isEmpty()) {
                var known = nameBefore(node);
                if (known.isEmpty()) {
                    nameless.add(node.key());
                }
                node.name(known.orElse(node.key()));
            }
            return node.name();
        }

        private Optional<String> nameBefore(DraftNode node) {
            return Optional.ofNullable(before.get(node.key())).map(Entity::name);
        }

        private List<String> attached(DraftNode node, OrganizationPolicyType type) {
            return attaching.policies(node, type, Optional.ofNullable(before.get(node.key())));
        }

        private SortedMap<String, String> tags(DraftNode node) {
            var all = new TreeMap<String, String>();
            if (!node.hasAllTags()) {
                Optional.ofNullable(before.get(node.key())).map(Entity::tags).ifPresent(all::putAll);
            }
            node.tags().ifPresent(all::putAll);
            return all;
        }
    }
}
