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

    /// Either a target or the reason why there is none.
    sealed interface Read {
        /// A target.
        ///
        /// @param isKnown whether the design says all about its policy
        /// @param tags empty when nobody knows them
        record Known(
                Optional<AccountId> owner,
                Holding policy,
                boolean isKnown,
                boolean isAwsManagedKey,
                Optional<Map<String, String>> tags,
                List<Reason> assumptions)
                implements Read {
            /// The same when nobody knows its policy.
            Known withoutKnownPolicy(String label) {
                return new Known(owner, Holding.none(label), false, isAwsManagedKey, tags, assumptions);
            }
        }

        record Wrong(Reason reason) implements Read {}
    }

    Read read(Question question, Caller caller, String resource) {
        var named = question.resourceAccount()
                .or(() -> QuestionReader.namedOwner(resource))
                .or(() -> world.drawnOwner(resource));
        var owner = named.or(caller::homeAccount);
        boolean isAssumed = named.isEmpty() && owner.isPresent() && !resource.equals("*");
        var assumptions = isAssumed
                ? List.of(Reason.of(ReasonCode.OWNER_ASSUMED, Labels.nameOf(owner.get(), world)))
                : List.<Reason>of();
        if (resource.equals("*")) {
            return new Read.Known(owner, Holding.none(resource), true, false, Optional.of(Map.of()), assumptions);
        }
        var account = owner.flatMap(world::account);
        if (account.isEmpty()) {
            return new Read.Known(owner, Holding.none(resource), owner.isEmpty(), false, Optional.empty(), assumptions);
        }
        return Operation.of(question.action(), resource).isAssumption()
                ? role(account.get(), resource)
                : resource(account.get(), resource, assumptions);
    }

    private static Read role(Account account, String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        return account.role(name)
                .filter(role -> arn.endsWith(":role" + role.path() + role.name()))
                .<Read>map(role -> new Read.Known(
                        Optional.of(account.id()),
                        trust(account.id(), role),
                        true,
                        false,
                        Optional.of(role.tags()),
                        List.of()))
                .orElseGet(() -> new Read.Wrong(Reason.of(ReasonCode.UNKNOWN_ROLE, arn)));
    }

    private static Holding trust(AccountId account, Role role) {
        var node = Optional.<NodeId>of(new RoleId(account, role.name()));
        var name = Sentences.phrase("trust", Map.of("role", role.name()));
        return holding(node, role.name(), name, Kind.TRUST, role.trustPolicy(), PolicyType.TRUST);
    }

    private Read resource(Account account, String arn, List<Reason> assumptions) {
        var drawn = world.drawnResource(account.id(), arn);
        var tags = drawn.filter(resource -> resource.arn().equals(arn))
                .<Map<String, String>>map(resource -> resource.tags())
                .or(() -> identityTags(account, arn));
        var holding = drawn.map(resource -> {
                    var node = Optional.<NodeId>of(new ResourceId(account.id(), resource.arn()));
                    var name = Sentences.phrase("resource.policy", Map.of("resource", resource.arn()));
                    return holding(node, resource.arn(), name, Kind.RESOURCE, resource.policy(), resourceType(arn));
                })
                .orElseGet(() -> Holding.none(arn));
        return new Read.Known(Optional.of(account.id()), holding, true, false, tags, assumptions);
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
