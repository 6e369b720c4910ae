package dev.espalier.access;

import dev.espalier.access.PolicySource.Kind;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the documents behind references.
final class Policies {
    /// What AdministratorAccess and FullAWSAccess say.
    static final PolicyDocument ALLOW_ALL = allowAll(List.of());
    private static final PolicyDocument ALLOW_EVERYONE =
            allowAll(List.of(new Member("Principal", new JsonString("*"))));

    private final World world;
    private final Map<OrganizationPolicyId, AttachedPolicy> ofOrganization = new ConcurrentHashMap<>();
    private final Map<Reference, AttachedPolicy> ofAccount = new ConcurrentHashMap<>();
    private final Map<GroupId, Optional<Holding>> ofGroup = new ConcurrentHashMap<>();

    /// A managed policy as something in an account writes it.
    private record Reference(AccountId account, String text, PolicyType type) {}

    Policies(World world) {
        this.world = world;
    }

    private static PolicyDocument allowAll(List<Member> more) {
        var statement = new ArrayList<Member>();
        statement.add(new Member("Effect", new JsonString("Allow")));
        statement.addAll(more);
        statement.add(new Member("Action", new JsonString("*")));
        statement.add(new Member("Resource", new JsonString("*")));
        return new PolicyDocument(new JsonObject(List.of(
                new Member("Version", new JsonString("2012-10-17")),
                new Member("Statement", new JsonArray(List.of(new JsonObject(statement)))))));
    }

    /// The SCPs or RCPs attached to an entity. `RCPFullAWSAccess` is always in force (rule R7).
    Holding ofEntity(Entity entity, OrganizationPolicyType type) {
        boolean isScp = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var names = new ArrayList<>(isScp ? entity.serviceControlPolicies() : entity.resourceControlPolicies());
        if (!isScp && !names.contains(type.defaultPolicy())) {
            names.addFirst(type.defaultPolicy());
        }
        var attached = new ArrayList<AttachedPolicy>(names.size());
        for (var name : names) {
            attached.add(
                    ofOrganization.computeIfAbsent(new OrganizationPolicyId(type, name), this::organizationPolicy));
        }
        return new Holding(Optional.of(entity.id()), Labels.of(entity), attached);
    }

    private AttachedPolicy organizationPolicy(OrganizationPolicyId id) {
        boolean isScp = id.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var kind = isScp ? Kind.SCP : Kind.RCP;
        var own = world.organization().policy(id.type(), id.name());
        if (own.isPresent()) {
            var type = isScp ? PolicyType.SCP : PolicyType.RCP;
            return AttachedPolicy.Found.of(
                    id.name(), Optional.of(id), kind, own.get().document(), type);
        }
        return id.name().equals(id.type().defaultPolicy())
                ? AttachedPolicy.Found.ofAws(id.name(), Optional.of(id), kind, isScp ? ALLOW_ALL : ALLOW_EVERYONE)
                : new AttachedPolicy.Missing(id.name());
    }

    /// The identity policies of a user, group or role itself.
    Holding ofIdentity(AccountId account, Identity identity, NodeId node) {
        var attached = new ArrayList<AttachedPolicy>();
        for (var inline : identity.inlinePolicies()) {
            attached.add(AttachedPolicy.Found.of(
                    inline.name(), Optional.empty(), Kind.INLINE, inline.document(), PolicyType.IDENTITY));
        }
        for (var reference : identity.attachedPolicies()) {
            attached.add(managed(account, reference, PolicyType.IDENTITY));
        }
        return new Holding(Optional.of(node), identity.name(), attached);
    }

    /// What reaches a user through its groups, in the order of the user.
    List<Holding> ofGroups(AccountId id, User user) {
        if (user.groups().isEmpty()) {
            return List.of();
        }
        var holdings = new ArrayList<Holding>(user.groups().size());
        for (var name : user.groups()) {
            group(new GroupId(id, name)).ifPresent(holdings::add);
        }
        return holdings;
    }

    private Optional<Holding> group(GroupId id) {
        var known = ofGroup.get(id);
        return known == null ? ofGroup.computeIfAbsent(id, this::findGroup) : known;
    }

    private Optional<Holding> findGroup(GroupId id) {
        return world.account(id.account())
                .flatMap(account -> account.group(id.name()))
                .map(group -> ofIdentity(id.account(), group, id));
    }

    /// A managed policy by its name or ARN.
    AttachedPolicy managed(AccountId account, String reference, PolicyType type) {
        var wanted = new Reference(account, reference, type);
        var known = ofAccount.get(wanted);
        return known == null ? ofAccount.computeIfAbsent(wanted, this::managed) : known;
    }

    private AttachedPolicy managed(Reference wanted) {
        var text = wanted.text();
        var name = text.substring(text.lastIndexOf('/') + 1);
        var kind = wanted.type() == PolicyType.BOUNDARY ? Kind.BOUNDARY : Kind.ACCOUNT_MANAGED;
        var id = Optional.<PolicyId>of(new AccountPolicyId(wanted.account(), name));
        return world.account(wanted.account())
                .flatMap(account -> own(account, text, name))
                .<AttachedPolicy>map(document -> AttachedPolicy.Found.of(name, id, kind, document, wanted.type()))
                .or(() -> AwsManagedPolicies.find(text, wanted.type()))
                .orElseGet(() -> new AttachedPolicy.Missing(text));
    }

    private static Optional<PolicyDocument> own(Account account, String reference, String name) {
        boolean isName = name.equals(reference);
        return account.policy(name)
                .filter(policy -> isName
                        || reference.endsWith("iam::" + account.id() + ":policy" + policy.path() + policy.name()))
                .map(policy -> policy.document());
    }
}
