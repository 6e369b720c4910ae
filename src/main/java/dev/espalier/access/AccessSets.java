package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.Resource;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The policies of a world as sets of actions, and everybody who holds some of them. Kept, because whoever asks for
/// rows of bits asks about many callers, and often.
final class AccessSets {
    /// Where everybody in a design is taken to live.
    static final String PARTITION = "aws";

    private final World world;
    private final SettledPolicies settled;
    private final Map<NodeId, Ceilings.Level> levels = new ConcurrentHashMap<>();
    private final Map<AccountId, OfAccount> accounts = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Standing>> standings = new ConcurrentHashMap<>();

    AccessSets(World world, SettledPolicies settled) {
        this.world = world;
        this.settled = settled;
    }

    /// What binds everybody in one account, and what is drawn in it.
    ///
    /// @param levels from the root down to the account
    /// @param trust the trust policies of its roles
    /// @param resources the policies of its resources
    /// @param isKeyDrawn whether it has KMS keys; of those that are not drawn nobody knows what their policies say
    record OfAccount(
            AccountId account,
            List<Ceilings.Level> levels,
            List<PolicySets> trust,
            List<PolicySets> resources,
            boolean isKeyDrawn) {}

    OfAccount of(Account account) {
        var known = accounts.get(account.id());
        if (known == null) {
            var path = world.pathTo(account.id()).stream().map(this::level).toList();
            known = new OfAccount(account.id(), path, trust(account), resources(account), isKeyDrawn(account));
            accounts.put(account.id(), known);
        }
        return known;
    }

    /// The root user, the users and the roles of an account.
    List<Standing> standings(Account account) {
        var known = standings.get(account.id());
        if (known == null) {
            var made = new ArrayList<Standing>();
            Callers.forEach(account, caller -> made.add(new Standing(caller, PARTITION, world)));
            known = Collections.unmodifiableList(made);
            standings.put(account.id(), known);
        }
        return known;
    }

    /// The organization policies attached to one entity.
    Ceilings.Level level(Entity entity) {
        var known = levels.get(entity.id());
        if (known == null) {
            known = Ceilings.Level.of(entity, world.policies(), settled);
            levels.put(entity.id(), known);
        }
        return known;
    }

    /// The policies that several holders have together.
    List<PolicySets> of(List<Holding> holdings) {
        var sets = new ArrayList<PolicySets>();
        for (var holding : holdings) {
            for (var policy : holding.policies()) {
                sets.add(settled.of(policy));
            }
        }
        return Collections.unmodifiableList(sets);
    }

    private List<PolicySets> trust(Account account) {
        var policies = new ArrayList<PolicySets>();
        for (var role : account.roles()) {
            if (role.trustPolicy().isPresent()) {
                policies.add(settled.of(AttachedPolicy.Found.of(
                        role.name(),
                        Optional.empty(),
                        PolicySource.Kind.TRUST,
                        role.trustPolicy().get(),
                        PolicyType.TRUST)));
            }
        }
        return List.copyOf(policies);
    }

    private List<PolicySets> resources(Account account) {
        var policies = new ArrayList<PolicySets>();
        for (var resource : account.resources()) {
            if (resource.policy().isPresent()) {
                policies.add(settled.of(policyOf(resource)));
            }
        }
        return List.copyOf(policies);
    }

    private static boolean isKeyDrawn(Account account) {
        return account.resources().stream()
                .anyMatch(resource -> TargetReader.resourceType(resource.arn()) == PolicyType.KMS);
    }

    private static AttachedPolicy policyOf(Resource resource) {
        return AttachedPolicy.Found.of(
                resource.arn(),
                Optional.empty(),
                PolicySource.Kind.RESOURCE,
                resource.policy().orElseThrow(),
                TargetReader.resourceType(resource.arn()));
    }
}
