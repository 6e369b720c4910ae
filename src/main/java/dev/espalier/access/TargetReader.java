package dev.espalier.access;

import dev.espalier.access.PolicySource.Kind;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Role;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what a question is aimed at: the owner of the resource, its policy and its tags.
final class TargetReader {
    private final World world;

    TargetReader(World world) {
        this.world = world;
    }

    /// What a question is aimed at.
    ///
    /// @param doubt why the design does not say all about its policy, if it does not
    /// @param tags empty when nobody knows them
    record Found(
            Optional<AccountId> owner,
            Holding policy,
            Optional<Reason> doubt,
            boolean isAwsManagedKey,
            Optional<Map<String, String>> tags,
            List<Reason> assumptions) {

        /// One with a policy that is known.
        static Found known(
                Optional<AccountId> owner,
                Holding policy,
                Optional<Map<String, String>> tags,
                List<Reason> assumptions) {
            return new Found(owner, policy, Optional.empty(), false, tags, assumptions);
        }

        /// One about whose policy nothing is known, nor about its tags.
        static Found unknown(Optional<AccountId> owner, String label, Reason doubt, List<Reason> assumptions) {
            return new Found(owner, Holding.none(label), Optional.of(doubt), false, Optional.empty(), assumptions);
        }
    }

    /// @param resource one that the question stands for, or the one that it names
    Found read(Question question, Caller caller, String resource) {
        var named = question.resourceAccount()
                .or(() -> QuestionReader.namedOwner(resource))
                .or(() -> world.drawnOwner(resource));
        var owner = named.or(caller::homeAccount);
        boolean isAssumed = named.isEmpty() && owner.isPresent() && !resource.equals("*");
        var assumptions = isAssumed
                ? List.of(Reason.of(ReasonCode.OWNER_ASSUMED, Labels.nameOf(owner.get(), world)))
                : List.<Reason>of();
        if (resource.equals("*")) {
            return Found.known(owner, Holding.none(resource), Optional.of(Map.of()), assumptions);
        }
        var operation = Operation.of(question.action(), resource);
        var account = owner.flatMap(world::account);
        if (account.isEmpty()) {
            return owner.filter(_ -> operation.mayHavePolicy())
                    .map(id -> Reason.of(ReasonCode.OUTSIDE_RESOURCE, id.value()))
                    .map(doubt -> Found.unknown(owner, resource, doubt, assumptions))
                    .orElseGet(() -> Found.known(owner, Holding.none(resource), Optional.empty(), assumptions));
        }
        return operation.isAssumption()
                ? role(account.get(), resource)
                : resource(account.get(), operation, assumptions);
    }

    /// The key behind an alias, whichever that is.
    Found behind(Question question, Caller caller, String alias) {
        var found = read(question, caller, alias);
        return Found.unknown(found.owner(), alias, Reason.of(ReasonCode.ALIAS_OF_KEY, alias), found.assumptions());
    }

    private static Found role(Account account, String arn) {
        var owner = Optional.of(account.id());
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        return account.role(name)
                .filter(role -> arn.endsWith(":role" + role.path() + role.name()))
                .map(role -> Found.known(owner, trust(account.id(), role), Optional.of(role.tags()), List.of()))
                .orElseGet(() -> Found.unknown(owner, arn, Reason.of(ReasonCode.UNKNOWN_ROLE, arn), List.of()));
    }

    private static Holding trust(AccountId account, Role role) {
        var node = Optional.<NodeId>of(new RoleId(account, role.name()));
        var name = Sentences.phrase("trust", Map.of("role", role.name()));
        return holding(node, role.name(), name, Kind.TRUST, role.trustPolicy(), PolicyType.TRUST);
    }

    private Found resource(Account account, Operation operation, List<Reason> assumptions) {
        var owner = Optional.of(account.id());
        var arn = operation.resource();
        var drawn = world.drawnResource(account.id(), arn);
        if (drawn.isEmpty() && operation.needsResourceGrant()) {
            return Found.unknown(owner, arn, Reason.of(ReasonCode.KEY_NOT_DRAWN, arn), assumptions);
        }
        var tags = drawn.filter(resource -> resource.arn().equals(arn))
                .<Map<String, String>>map(resource -> resource.tags())
                .or(() -> identityTags(account, arn));
        var holding = drawn.map(resource -> {
                    var node = Optional.<NodeId>of(new ResourceId(account.id(), resource.arn()));
                    var name = Sentences.phrase("resource.policy", Map.of("resource", resource.arn()));
                    return holding(node, resource.arn(), name, Kind.RESOURCE, resource.policy(), resourceType(arn));
                })
                .orElseGet(() -> Holding.none(arn));
        return Found.known(owner, holding, tags, assumptions);
    }

    /// What kind of policy a resource has.
    static PolicyType resourceType(String arn) {
        boolean isKey =
                Arn.parse(arn).filter(parsed -> parsed.service().equals("kms")).isPresent();
        return isKey ? PolicyType.KMS : PolicyType.RESOURCE;
    }

    private static Optional<Map<String, String>> identityTags(Account account, String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.service().equals("iam"))
                .flatMap(parsed -> switch (parsed.resourceType()) {
                    case "user" ->
                        account.user(parsed.lastName())
                                .filter(user -> parsed.resource().equals("user" + user.path() + user.name()))
                                .<Map<String, String>>map(user -> user.tags());
                    case "role" ->
                        account.role(parsed.lastName())
                                .filter(role -> parsed.resource().equals("role" + role.path() + role.name()))
                                .<Map<String, String>>map(role -> role.tags());
                    default -> Optional.<Map<String, String>>empty();
                });
    }

    private static Holding holding(
            Optional<NodeId> node,
            String label,
            String name,
            Kind kind,
            Optional<PolicyDocument> document,
            PolicyType type) {
        var policies = document.stream()
                .<AttachedPolicy>map(found -> AttachedPolicy.Found.of(name, Optional.empty(), kind, found, type))
                .toList();
        return new Holding(node, label, policies);
    }
}
