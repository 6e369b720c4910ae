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
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds things in a design by their ids.
///
/// An index takes over from one made before what both designs share (see [PlaceChanges]), so that after an edit it
/// costs as much as the edit touched; the first one is built in one walk over units and accounts. The people of an
/// account are found through their account and cost nothing until asked for. Indexes hang on the organization, not on
/// the design, so a design that only looks different (its view, its name) shares the index of the one it came from.
/// The last few are kept while memory allows. Safe to use from any thread.
public final class DesignIndex {
    private static final int KEPT = 8;
    private static final AtomicReference<List<SoftReference<DesignIndex>>> RECENT = new AtomicReference<>(List.of());

    private final Organization organization;
    private final Places places;

    /// Whether no id occurs twice, as far as units and accounts go.
    private final boolean isUnique;

    private volatile @Nullable Listing listing;
    private volatile @Nullable Map<OrganizationPolicyId, List<NodeId>> attachments;

    /// All units and accounts, in the order of the file.
    private record Listing(List<OrganizationalUnit> units, List<Account> accounts) {
        static Listing of(Root root) {
            var units = new ArrayList<OrganizationalUnit>();
            var accounts = new ArrayList<Account>();
            collect(root, units, accounts);
            return new Listing(Collections.unmodifiableList(units), Collections.unmodifiableList(accounts));
        }

        private static void collect(Container container, List<OrganizationalUnit> units, List<Account> accounts) {
            for (var unit : container.organizationalUnits()) {
                units.add(unit);
                collect(unit, units, accounts);
            }
            accounts.addAll(container.accounts());
        }
    }

    private DesignIndex(Organization organization, Places places, boolean isUnique) {
        this.organization = organization;
        this.places = places;
        this.isUnique = isUnique;
    }

    /// The index of this design; the same one as long as its organization is the same instance.
    @SuppressWarnings("ReferenceEquality") // equal organizations may well have an index each
    public static DesignIndex of(Design design) {
        var organization = design.organization();
        for (var recent : RECENT.get()) {
            var index = recent.get();
            if (index != null && index.organization == organization) {
                return index;
            }
        }
        var index = takenOver(organization).orElseGet(() -> fresh(organization));
        RECENT.updateAndGet(recent -> Stream.concat(Stream.of(new SoftReference<>(index)), recent.stream())
                .limit(KEPT)
                .toList());
        return index;
    }

    /// An index that owes nothing to another one.
    static DesignIndex fresh(Organization organization) {
        var all = new ArrayList<Place>();
        all.add(Place.of(organization.root()));
        Place.forEachIn(organization.root(), all::add);
        var places = Places.of(all);
        return new DesignIndex(organization, places, places.size() == all.size());
    }

    /// From the latest index that has something in common: in several windows there may be several organizations, or
    /// several states of one that have drifted apart.
    private static Optional<DesignIndex> takenOver(Organization organization) {
        for (var recent : RECENT.get()) {
            var index = recent.get();
            var changed = index == null ? Optional.<DesignIndex>empty() : index.changedTo(organization);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    /// The index of another state of the same organization; empty when there is little to take over.
    Optional<DesignIndex> changedTo(Organization changed) {
        return isUnique && !places.isCrowded()
                ? PlaceChanges.from(places, root(), changed.root()).map(now -> takenOverBy(changed, now))
                : Optional.empty();
    }

    /// What hangs where is counted again only when that has changed.
    private DesignIndex takenOverBy(Organization changed, Places now) {
        var next = new DesignIndex(changed, now, true);
        var known = attachments;
        if (known != null && SameAttachments.in(root(), changed.root())) {
            next.attachments = known;
        }
        return next;
    }

    public Root root() {
        return organization.root();
    }

    /// All units, a unit before what is in it, in the order of the file.
    public List<OrganizationalUnit> units() {
        return listing().units();
    }

    /// All accounts, in the order of the file.
    public List<Account> accounts() {
        return listing().accounts();
    }

    private Listing listing() {
        var known = listing;
        if (known == null) {
            known = Listing.of(root());
            listing = known;
        }
        return known;
    }

    /// Those of the units that are asked for, in the order of the file.
    public List<OrganizationalUnit> units(Collection<? extends ItemId> asked) {
        return inOrder(asked, OrganizationalUnit.class);
    }

    /// Those of the accounts that are asked for, in the order of the file.
    public List<Account> accounts(Collection<? extends ItemId> asked) {
        return inOrder(asked, Account.class);
    }

    private <T extends Entity> List<T> inOrder(Collection<? extends ItemId> asked, Class<T> kind) {
        record Found<T>(T entity, IntBuffer way) {}
        var found = new ArrayList<Found<T>>();
        for (var id : Set.copyOf(asked)) {
            var place = id instanceof NodeId node ? places.get(node) : null;
            if (place != null && kind.isInstance(place.entity())) {
                found.add(new Found<>(kind.cast(place.entity()), wayTo(place.id())));
            }
        }
        found.sort(Comparator.comparing(Found::way));
        return found.stream().map(Found::entity).toList();
    }

    /// The positions on the way from the root. An account comes after all units, so it has a step of its own there.
    private IntBuffer wayTo(NodeId id) {
        var path = pathTo(id);
        var way = IntStream.builder();
        for (var step : path.subList(1, path.size())) {
            if (step instanceof Account) {
                way.add(Integer.MAX_VALUE);
            }
            way.add(positionOf(step.id()));
        }
        return IntBuffer.wrap(way.build().toArray());
    }

    /// The root, all units and all accounts.
    public Stream<Entity> entities() {
        return Stream.concat(Stream.of(root()), Stream.concat(units().stream(), accounts().stream()));
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

    /// Whether the organization has it, which knows no notes. AWS managed policies and the default SCP and RCP exist in
    /// every design.
    public boolean contains(ItemId id) {
        return switch (id) {
            case ContainerId container -> places.get(container) != null;
            case AccountId account -> places.get(account) != null;
            case RootUserId rootUser -> places.get(rootUser.account()) != null;
            case ResourceId resource -> resource(resource).isPresent();
            case MemberId member -> identity(member).isPresent();
            case OrganizationPolicyId policy ->
                policy.name().equals(policy.type().defaultPolicy())
                        || policy(policy).isPresent();
            case AccountPolicyId policy -> policy(policy).isPresent();
            case AwsManagedPolicyId _ -> true;
            case NoteId _ -> false;
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
        var place = places.get(id);
        return place == null ? Optional.empty() : place.parent().flatMap(this::container);
    }

    /// Where a unit stands among the units of its parent, or an account among the accounts, counted from 0; 0 for the
    /// root and for what the design does not have.
    public int positionOf(NodeId id) {
        var place = places.get(id);
        if (place == null) {
            return 0;
        }
        return place.parent()
                .flatMap(this::container)
                .map(parent -> place.positionAmong(
                        place.entity() instanceof Account ? parent.accounts() : parent.organizationalUnits()))
                .orElse(0);
    }

    /// The entities from the root down to this one, both included; for a member, down to its account. This is the
    /// path a request has to pass (rule R22). Empty when the design does not have it.
    public List<Entity> pathTo(NodeId id) {
        var place = places.get(id instanceof MemberId member ? member.account() : id);
        var path = new ArrayList<Entity>();
        while (place != null) {
            path.add(place.entity());
            place = place.parent().map(places::get).orElse(null);
        }
        Collections.reverse(path);
        return Collections.unmodifiableList(path);
    }

    /// How many units stand above and including this container: 0 for the root, 5 for the deepest unit AWS allows.
    public int depthOf(ContainerId id) {
        return Math.max(0, pathTo(id).size() - 1);
    }

    /// What people call it; nothing for a note, which the view knows. An id that the design does not have is called by
    /// the id itself.
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
            case NoteId _ -> "";
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
                accounts().stream()
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
            case AwsManagedPolicyId _ -> accounts().stream();
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
