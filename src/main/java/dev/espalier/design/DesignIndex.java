package dev.espalier.design;

import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds things in a design by their ids.
///
/// An index is built in one walk over units and accounts, in time linear in their number; the people of an account are
/// found through their account and cost nothing until asked for. Indexes hang on the organization, not on the design,
/// so a design that only looks different (its view, its name) shares the index of the one it came from. The last few
/// are kept while memory allows. Safe to use from any thread.
public final class DesignIndex {
    private static final int KEPT = 8;
    private static final AtomicReference<List<SoftReference<DesignIndex>>> RECENT = new AtomicReference<>(List.of());

    private final Organization organization;
    private final Map<NodeId, Place> places;
    private final List<OrganizationalUnit> units;
    private final List<Account> accounts;
    private volatile @Nullable Map<OrganizationPolicyId, List<NodeId>> attachments;

    /// Where an entity stands; the root has no parent.
    ///
    /// @param position among the units or accounts of the parent
    private record Place(Entity entity, Optional<Container> parent, int position) {}

    private DesignIndex(Organization organization) {
        this.organization = organization;
        var placed = new HashMap<NodeId, Place>();
        var foundUnits = new ArrayList<OrganizationalUnit>();
        var foundAccounts = new ArrayList<Account>();
        placed.put(organization.root().id(), new Place(organization.root(), Optional.empty(), 0));
        walk(organization.root(), placed, foundUnits, foundAccounts);
        this.places = placed;
        this.units = Collections.unmodifiableList(foundUnits);
        this.accounts = Collections.unmodifiableList(foundAccounts);
    }

    /// The index of this design; the same one as long as its organization is the same instance.
    @SuppressWarnings("ReferenceEquality") // equal organizations may well have an index each
    public static DesignIndex of(Design design) {
        for (var recent : RECENT.get()) {
            var index = recent.get();
            if (index != null && index.organization == design.organization()) {
                return index;
            }
        }
        var index = new DesignIndex(design.organization());
        RECENT.updateAndGet(recent -> Stream.concat(Stream.of(new SoftReference<>(index)), recent.stream())
                .limit(KEPT)
                .toList());
        return index;
    }

    private static void walk(
            Container container, Map<NodeId, Place> placed, List<OrganizationalUnit> units, List<Account> accounts) {
        var parent = Optional.of(container);
        var position = 0;
        for (var unit : container.organizationalUnits()) {
            placed.putIfAbsent(unit.id(), new Place(unit, parent, position++));
            units.add(unit);
            walk(unit, placed, units, accounts);
        }
        position = 0;
        for (var account : container.accounts()) {
            placed.putIfAbsent(account.id(), new Place(account, parent, position++));
            accounts.add(account);
        }
    }

    public Root root() {
        return organization.root();
    }

    /// All units, a unit before what is in it, in the order of the file.
    public List<OrganizationalUnit> units() {
        return units;
    }

    /// All accounts, in the order of the file.
    public List<Account> accounts() {
        return accounts;
    }

    /// The root, all units and all accounts.
    public Stream<Entity> entities() {
        return Stream.concat(Stream.of(root()), Stream.concat(units.stream(), accounts.stream()));
    }

    /// The root, unit or account with this id; empty for members and for ids that are not in the design.
    public Optional<Entity> entity(NodeId id) {
        return Optional.ofNullable(places.get(id)).map(Place::entity);
    }

    public Optional<Container> container(ContainerId id) {
        return entity(id).map(Container.class::cast);
    }

    public Optional<OrganizationalUnit> unit(OuId id) {
        return entity(id).map(OrganizationalUnit.class::cast);
    }

    public Optional<Account> account(AccountId id) {
        return entity(id).map(Account.class::cast);
    }

    public Optional<User> user(UserId id) {
        return account(id.account()).flatMap(account -> account.user(id.name()));
    }

    public Optional<Group> group(GroupId id) {
        return account(id.account()).flatMap(account -> account.group(id.name()));
    }

    public Optional<Role> role(RoleId id) {
        return account(id.account()).flatMap(account -> account.role(id.name()));
    }

    public Optional<Resource> resource(ResourceId id) {
        return account(id.account()).flatMap(account -> account.resource(id.arn()));
    }

    /// The user, group or role with this id; empty for resources and root users.
    public Optional<? extends Identity> identity(MemberId id) {
        return switch (id) {
            case UserId user -> user(user);
            case GroupId group -> group(group);
            case RoleId role -> role(role);
            case ResourceId _, RootUserId _ -> Optional.empty();
        };
    }

    public Optional<OrganizationPolicy> policy(OrganizationPolicyId id) {
        return organization.policy(id.type(), id.name());
    }

    public Optional<ManagedPolicy> policy(AccountPolicyId id) {
        return account(id.account()).flatMap(account -> account.policy(id.name()));
    }

    /// Whether the design has it. AWS managed policies and the default SCP and RCP exist in every design.
    public boolean contains(ItemId id) {
        return switch (id) {
            case ContainerId container -> places.containsKey(container);
            case AccountId account -> places.containsKey(account);
            case RootUserId rootUser -> places.containsKey(rootUser.account());
            case ResourceId resource -> resource(resource).isPresent();
            case MemberId member -> identity(member).isPresent();
            case OrganizationPolicyId policy ->
                policy.name().equals(policy.type().defaultPolicy())
                        || policy(policy).isPresent();
            case AccountPolicyId policy -> policy(policy).isPresent();
            case AwsManagedPolicyId _ -> true;
        };
    }

    /// What it stands in: the container of a unit or account, the account of a member. Empty for the root.
    public Optional<NodeId> parentOf(NodeId id) {
        return id instanceof MemberId member
                ? account(member.account()).map(Account::id)
                : containerOf(id).map(Container::id);
    }

    /// The root or unit that a unit or account hangs under.
    public Optional<Container> containerOf(NodeId id) {
        return Optional.ofNullable(places.get(id)).flatMap(Place::parent);
    }

    /// Where a unit stands among the units of its parent, or an account among the accounts, counted from 0; 0 for the
    /// root and for what the design does not have.
    public int positionOf(NodeId id) {
        var place = places.get(id);
        return place == null ? 0 : place.position();
    }

    /// The entities from the root down to this one, both included; for a member, down to its account. This is the path
    /// a
    /// request has to pass (rule R22). Empty when the design does not have it.
    public List<Entity> pathTo(NodeId id) {
        var place = places.get(id instanceof MemberId member ? member.account() : id);
        var path = new ArrayList<Entity>();
        while (place != null) {
            path.add(place.entity());
            place = place.parent().map(parent -> places.get(parent.id())).orElse(null);
        }
        Collections.reverse(path);
        return Collections.unmodifiableList(path);
    }

    /// How many units stand above and including this container: 0 for the root, 5 for the deepest unit AWS allows.
    public int depthOf(ContainerId id) {
        return Math.max(0, pathTo(id).size() - 1);
    }

    /// What people call it. An id that the design does not have is called by the id itself.
    public String nameOf(ItemId id) {
        return switch (id) {
            case ContainerId container -> entity(container).map(Entity::name).orElse(container.value());
            case AccountId account -> entity(account).map(Entity::name).orElse(account.value());
            case UserId user -> user.name();
            case GroupId group -> group.name();
            case RoleId role -> role.name();
            case ResourceId resource -> resource.arn();
            case RootUserId rootUser -> "root user of " + nameOf(rootUser.account());
            case OrganizationPolicyId policy -> policy.name();
            case AccountPolicyId policy -> policy.name();
            case AwsManagedPolicyId policy ->
                policy.arn().substring(policy.arn().lastIndexOf('/') + 1);
        };
    }

    /// The users of a group, in the order of the account.
    public List<User> usersIn(GroupId id) {
        return account(id.account()).stream()
                .flatMap(account -> account.users().stream())
                .filter(user -> user.groups().contains(id.name()))
                .toList();
    }

    /// What a policy is attached to: entities for an organization's policy, users, groups and roles for a managed one.
    /// A permissions boundary is no attachment; see [#boundedBy].
    public List<NodeId> attachmentsOf(PolicyId id) {
        return switch (id) {
            case OrganizationPolicyId policy -> organizationAttachments().getOrDefault(policy, List.of());
            case AccountPolicyId policy ->
                account(policy.account()).stream()
                        .flatMap(account -> Members.identities(account)
                                .filter(member -> member.identity().attachedPolicies().stream()
                                        .anyMatch(written -> PolicyReference.names(written, policy)))
                                .<NodeId>map(Members.Named::id))
                        .toList();
            case AwsManagedPolicyId policy ->
                accounts.stream()
                        .flatMap(Members::identities)
                        .filter(member -> member.identity().attachedPolicies().contains(policy.arn()))
                        .<NodeId>map(Members.Named::id)
                        .toList();
        };
    }

    /// The users and roles whose permissions boundary this policy is.
    public List<NodeId> boundedBy(PolicyId id) {
        var candidates = switch (id) {
            case OrganizationPolicyId _ -> Stream.<Account>empty();
            case AccountPolicyId policy -> account(policy.account()).stream();
            case AwsManagedPolicyId _ -> accounts.stream();
        };
        return candidates
                .flatMap(account -> Members.identities(account)
                        .filter(member -> Members.boundaryOf(member.identity())
                                .flatMap(written -> PolicyReference.resolve(written, account))
                                .filter(id::equals)
                                .isPresent()))
                .<NodeId>map(Members.Named::id)
                .toList();
    }

    private Map<OrganizationPolicyId, List<NodeId>> organizationAttachments() {
        var known = attachments;
        if (known == null) {
            var found = new HashMap<OrganizationPolicyId, List<NodeId>>();
            entities().forEach(entity -> {
                for (var type : OrganizationPolicyType.values()) {
                    for (var name : entity.policies(type)) {
                        found.computeIfAbsent(new OrganizationPolicyId(type, name), _ -> new ArrayList<>())
                                .add(entity.id());
                    }
                }
            });
            found.replaceAll((_, where) -> Collections.unmodifiableList(where));
            known = found;
            attachments = known;
        }
        return known;
    }
}
