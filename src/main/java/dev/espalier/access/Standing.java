package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a caller stands in a world: the names it goes by and every policy that binds or grants it, whatever it asks.
/// Found out once and used for all its questions.
final class Standing {
    private final Caller caller;
    private final String partition;
    private final World world;
    private final CallerNames names;
    private final String label;
    private @Nullable Optional<Reason> exemptionFromScps;
    private @Nullable List<Holding> serviceControlPolicies;
    private @Nullable List<Holding> identityPolicies;
    private @Nullable Optional<Holding> boundary;

    Standing(Caller caller, String partition, World world) {
        this.caller = caller;
        this.partition = partition;
        this.world = world;
        names = CallerNames.of(caller, partition);
        label = Labels.of(caller, world);
    }

    Caller caller() {
        return caller;
    }

    /// The partition of its ARNs.
    String partition() {
        return partition;
    }

    CallerNames names() {
        return names;
    }

    /// What sentences call it.
    String label() {
        return label;
    }

    /// Why SCPs have no say, if they have none.
    Optional<Reason> exemptionFromScps() {
        var known = exemptionFromScps;
        if (known == null) {
            known = Exemptions.fromScps(caller, world);
            exemptionFromScps = known;
        }
        return known;
    }

    /// The SCPs of each level from the root to its account.
    List<Holding> serviceControlPolicies() {
        var known = serviceControlPolicies;
        if (known == null) {
            known = caller.homeAccount()
                    .map(account -> world.ceiling(account, OrganizationPolicyType.SERVICE_CONTROL_POLICY))
                    .orElse(List.of());
            serviceControlPolicies = known;
        }
        return known;
    }

    /// Its own policies, then those of each of its groups; none for callers that have no identity policies.
    List<Holding> identityPolicies() {
        var known = identityPolicies;
        if (known == null) {
            known = switch (caller) {
                case Caller.IamUser user -> ofUser(user.account(), user.user());
                case Caller.FederatedUser federated -> ofUser(federated.account(), federated.user());
                case Caller.RoleSession role ->
                    List.of(world.policies()
                            .ofIdentity(
                                    role.account(),
                                    role.role(),
                                    new RoleId(role.account(), role.role().name())));
                case Caller.RootUser _,
                        Caller.AwsService _,
                        Caller.Federated _,
                        Caller.Anonymous _,
                        Caller.Outsider _ -> List.<Holding>of();
            };
            identityPolicies = known;
        }
        return known;
    }

    private List<Holding> ofUser(AccountId account, User user) {
        var holdings = new ArrayList<Holding>();
        holdings.add(world.policies().ofIdentity(account, user, new UserId(account, user.name())));
        holdings.addAll(world.policies().ofGroups(account, user));
        return List.copyOf(holdings);
    }

    /// Its permissions boundary, if it has one.
    Optional<Holding> boundary() {
        var known = boundary;
        if (known == null) {
            known = findBoundary();
            boundary = known;
        }
        return known;
    }

    private Optional<Holding> findBoundary() {
        var account = caller.homeAccount();
        if (caller.boundary().isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        var node = caller.node();
        var policy = world.policies().managed(account.get(), caller.boundary().get(), node, PolicyType.BOUNDARY);
        return Optional.of(new Holding(node, label, List.of(policy)));
    }
}
