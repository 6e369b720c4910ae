package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a caller stands in a world: the names it goes by and every policy that binds or grants it, whatever it asks.
/// Found out once and used for all its questions.
final class Standing {
    private final Caller caller;
    private final String partition;
    private final World world;
    private final Optional<Reason> exemptionFromScps;
    private final List<Holding> serviceControlPolicies;
    private final List<Holding> identityPolicies;
    private final Optional<Holding> boundary;
    private final boolean isReachedByRcpsAtHome;
    private @Nullable List<PolicySets> identitySets;
    private @Nullable List<PolicySets> boundarySets;
    private @Nullable CallerNames names;
    private @Nullable String label;

    Standing(Caller caller, String partition, World world) {
        this.caller = caller;
        this.partition = partition;
        this.world = world;
        exemptionFromScps = Exemptions.fromScps(caller, world);
        serviceControlPolicies =
                exemptionFromScps.isPresent() || caller.homeAccount().isEmpty()
                        ? List.of()
                        : world.ceiling(caller.homeAccount().get(), OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        identityPolicies = identityPolicies(caller, world.policies());
        boundary = boundary(caller, world.policies());
        isReachedByRcpsAtHome = world.isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                && caller.homeAccount()
                        .filter(account -> !world.isManagement(account))
                        .isPresent()
                && !caller.isServiceLinked();
    }

    private static List<Holding> identityPolicies(Caller caller, Policies policies) {
        return switch (caller) {
            case Caller.IamUser user -> ofUser(user.account(), user.user(), policies);
            case Caller.FederatedUser user -> ofUser(user.account(), user.user(), policies);
            case Caller.RoleSession session ->
                List.of(policies.ofIdentity(
                        session.account(),
                        session.role(),
                        new RoleId(session.account(), session.role().name())));
            case Caller.RootUser _, Caller.AwsService _, Caller.Federated _, Caller.Anonymous _, Caller.Outsider _ ->
                List.of();
        };
    }

    private static List<Holding> ofUser(AccountId account, User user, Policies policies) {
        var holdings = new ArrayList<Holding>(1 + user.groups().size());
        holdings.add(policies.ofIdentity(account, user, new UserId(account, user.name())));
        holdings.addAll(policies.ofGroups(account, user));
        return Collections.unmodifiableList(holdings);
    }

    private static Optional<Holding> boundary(Caller caller, Policies policies) {
        var account = caller.homeAccount();
        if (caller.boundary().isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        var node = caller.node();
        var policy = policies.managed(account.get(), caller.boundary().get(), PolicyType.BOUNDARY);
        return Optional.of(new Holding(node, policy.name(), List.of(policy)));
    }

    Caller caller() {
        return caller;
    }

    /// The partition of its ARNs.
    String partition() {
        return partition;
    }

    CallerNames names() {
        var known = names;
        if (known == null) {
            known = CallerNames.of(caller, partition);
            names = known;
        }
        return known;
    }

    /// What sentences call it.
    String label() {
        var known = label;
        if (known == null) {
            known = Labels.of(caller, world);
            label = known;
        }
        return known;
    }

    /// Why SCPs have no say, if they have none.
    Optional<Reason> exemptionFromScps() {
        return exemptionFromScps;
    }

    /// The SCPs of each level from the root to its account; none when they have no say.
    List<Holding> serviceControlPolicies() {
        return serviceControlPolicies;
    }

    /// Its own policies, then those of each of its groups; none for callers that have no identity policies.
    List<Holding> identityPolicies() {
        return identityPolicies;
    }

    /// Its permissions boundary, if it has one.
    Optional<Holding> boundary() {
        return boundary;
    }

    /// Its identity policies as sets of actions.
    List<PolicySets> identitySets() {
        var known = identitySets;
        if (known == null) {
            known = world.sets().of(identityPolicies);
            identitySets = known;
        }
        return known;
    }

    /// Its boundary as sets of actions; empty without one.
    List<PolicySets> boundarySets() {
        var known = boundarySets;
        if (known == null) {
            known = world.sets().of(boundary.stream().toList());
            boundarySets = known;
        }
        return known;
    }

    /// Whether RCPs reach the resources of its own account for it (rule R13).
    boolean isReachedByRcpsAtHome() {
        return isReachedByRcpsAtHome;
    }
}
