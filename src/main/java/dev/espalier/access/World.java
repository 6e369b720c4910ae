package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The accounts a question can touch: those of the design, and perhaps some outside its organization. What was found
/// out about callers and policies is kept for the next question.
final class World {
    private final Organization organization;
    private final boolean hasServiceControlPolicies;
    private final boolean hasResourceControlPolicies;
    private final Places places;
    private final Policies policies = new Policies(this);
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Holding>> serviceControlPolicies = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Holding>> resourceControlPolicies = new ConcurrentHashMap<>();
    private final Map<Attachments, Holding> ofEntities = new ConcurrentHashMap<>();
    private final KnownGates knownGates = new KnownGates(this);
    private final SettledPolicies settledPolicies;
    private final KnownAnswers knownAnswers;
    private @Nullable AccessSets sets;

    /// The organization policies of one type attached to one entity.
    private record Attachments(NodeId entity, OrganizationPolicyType type) {}

    private World(
            Organization organization,
            List<Account> outside,
            SettledPolicies settledPolicies,
            KnownAnswers knownAnswers) {
        this.organization = organization;
        this.knownAnswers = knownAnswers;
        this.settledPolicies = settledPolicies;
        hasServiceControlPolicies = organization.isEnabled(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        hasResourceControlPolicies = organization.isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
        places = new Places(organization.root(), outside);
    }

    static World of(Design design) {
        return of(design.organization());
    }

    static World of(Organization organization) {
        return new World(organization, List.of(), new SettledPolicies(), new KnownAnswers());
    }

    /// The world of a design and of accounts that do not belong to its organization.
    static World of(Design design, List<Account> outside) {
        return new World(design.organization(), outside, new SettledPolicies(), new KnownAnswers());
    }

    /// The world of a design that was made from this one's.
    World changedTo(Design design) {
        return new World(design.organization(), List.of(), settledPolicies, knownAnswers);
    }

    Organization organization() {
        return organization;
    }

    /// Whether policies of this type are switched on.
    boolean isEnabled(OrganizationPolicyType type) {
        return type == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                ? hasServiceControlPolicies
                : hasResourceControlPolicies;
    }

    Optional<Account> account(AccountId id) {
        return places.find(id).map(Places.Place::account);
    }

    /// Whether the account belongs to the organization.
    boolean isInOrganization(AccountId id) {
        var place = places.find(id);
        return place.isPresent() && !place.get().path().isEmpty();
    }

    boolean isManagement(AccountId id) {
        return organization.managementAccountId().equals(id);
    }

    /// The entities from the root down to the account (rule R22); empty outside the organization.
    List<Entity> pathTo(AccountId id) {
        return places.find(id).map(Places.Place::path).orElse(List.of());
    }

    /// The caller of the design that was met before under this name.
    Optional<Standing> standing(String principal) {
        return Optional.ofNullable(standings.get(principal));
    }

    /// Keeps a caller of the design for its next question.
    Standing remember(String principal, Standing standing) {
        standings.put(principal, standing);
        return standing;
    }

    Policies policies() {
        return policies;
    }

    /// What was found out about gates that turn on open keys.
    KnownGates knownGates() {
        return knownGates;
    }

    /// What everybody was found to answer, in this state of the design or in another.
    KnownAnswers knownAnswers() {
        return knownAnswers;
    }

    /// The policies as sets of actions.
    synchronized AccessSets sets() {
        var known = sets;
        if (known == null) {
            known = new AccessSets(this, settledPolicies);
            sets = known;
        }
        return known;
    }

    /// The organization policies of one type on each level from the root down to the account.
    List<Holding> ceiling(AccountId account, OrganizationPolicyType type) {
        var known = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                ? serviceControlPolicies
                : resourceControlPolicies;
        var levels = known.get(account);
        return levels == null ? known.computeIfAbsent(account, _ -> levels(account, type)) : levels;
    }

    private List<Holding> levels(AccountId account, OrganizationPolicyType type) {
        var levels = new ArrayList<Holding>();
        for (var entity : pathTo(account)) {
            levels.add(ofEntities.computeIfAbsent(
                    new Attachments(entity.id(), type), _ -> policies.ofEntity(entity, type)));
        }
        return Collections.unmodifiableList(levels);
    }

    /// The path of the account as condition keys write it (rule R84).
    Optional<String> organizationPath(AccountId id) {
        var path = pathTo(id);
        if (path.isEmpty() || organization.id().isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(organization.id()).append('/');
        for (var entity : path) {
            if (entity instanceof Container container) {
                text.append(container.id().value()).append('/');
            }
        }
        return Optional.of(text.toString());
    }

    /// The owner of the drawn resource that `arn` is or lies in.
    Optional<AccountId> drawnOwner(String arn) {
        return places.ownerOf(arn);
    }

    /// The drawn resource of this account that `arn` is or lies in, such as the bucket of an object.
    Optional<Resource> drawnResource(AccountId owner, String arn) {
        return account(owner).flatMap(account -> Places.enclosing(account, arn));
    }
}
