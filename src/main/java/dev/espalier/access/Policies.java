package dev.espalier.access;

import dev.espalier.access.PolicySource.Kind;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the documents behind references.
final class Policies {
    private static final String AWS_MANAGED = "arn:aws:iam::aws:policy/";
    private static final String ADMINISTRATOR = "AdministratorAccess";
    private static final PolicyDocument ALLOW_ALL = allowAll(List.of());
    private static final PolicyDocument ALLOW_EVERYONE =
            allowAll(List.of(new Member("Principal", new JsonString("*"))));

    private final World world;

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
        var policies = names.stream()
                .map(name -> organizationPolicy(type, name, entity.id()))
                .toList();
        return new Holding(Optional.of(entity.id()), Labels.of(entity), policies);
    }

    private AttachedPolicy organizationPolicy(OrganizationPolicyType type, String name, NodeId holder) {
        boolean isScp = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var kind = isScp ? Kind.SCP : Kind.RCP;
        var id = Optional.<PolicyId>of(new PolicyId.OrganizationPolicyId(type, name));
        var own = world.organization().policy(type, name);
        if (own.isPresent()) {
            var source = new PolicySource(
                    name, id, Optional.of(holder), kind, own.get().document());
            return AttachedPolicy.Found.of(source, isScp ? PolicyType.SCP : PolicyType.RCP);
        }
        if (name.equals(type.defaultPolicy())) {
            var document = isScp ? ALLOW_ALL : ALLOW_EVERYONE;
            return AttachedPolicy.Found.ofAws(new PolicySource(name, id, Optional.of(holder), kind, document));
        }
        return new AttachedPolicy.Missing(name);
    }

    /// The identity policies of a user, group or role itself.
    Holding ofIdentity(AccountId account, Identity identity, NodeId node) {
        var policies = new ArrayList<AttachedPolicy>();
        for (var inline : identity.inlinePolicies()) {
            policies.add(AttachedPolicy.Found.of(
                    new PolicySource(
                            inline.name(), Optional.empty(), Optional.of(node), Kind.INLINE, inline.document()),
                    PolicyType.IDENTITY));
        }
        for (var reference : identity.attachedPolicies()) {
            policies.add(managed(account, reference, Optional.of(node), PolicyType.IDENTITY));
        }
        return new Holding(Optional.of(node), identity.name(), policies);
    }

    /// What reaches a user through its groups, in the order of the user.
    List<Holding> ofGroups(AccountId id, User user) {
        var account = world.account(id);
        return user.groups().stream()
                .flatMap(name -> account.flatMap(found -> found.group(name)).stream())
                .map(group -> ofGroup(id, group))
                .toList();
    }

    private Holding ofGroup(AccountId account, Group group) {
        return ofIdentity(account, group, new GroupId(account, group.name()));
    }

    /// A managed policy by its name or ARN.
    AttachedPolicy managed(AccountId account, String reference, Optional<NodeId> holder, PolicyType type) {
        var kind = type == PolicyType.BOUNDARY ? Kind.BOUNDARY : Kind.ACCOUNT_MANAGED;
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var own = world.account(account)
                .flatMap(found -> own(found, reference, name))
                .map(document -> new PolicySource(
                        name, Optional.of(new AccountPolicyId(account, name)), holder, kind, document));
        return own.<AttachedPolicy>map(source -> AttachedPolicy.Found.of(source, type))
                .or(() -> awsManaged(reference, holder, type))
                .orElseGet(() -> new AttachedPolicy.Missing(reference));
    }

    private static Optional<PolicyDocument> own(Account account, String reference, String name) {
        boolean isName = name.equals(reference);
        return account.policy(name)
                .filter(policy -> isName
                        || reference.endsWith("iam::" + account.id() + ":policy" + policy.path() + policy.name()))
                .map(policy -> policy.document());
    }

    private static Optional<AttachedPolicy> awsManaged(String reference, Optional<NodeId> holder, PolicyType type) {
        var arn = reference.equals(ADMINISTRATOR) ? AWS_MANAGED + ADMINISTRATOR : reference;
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        var document = arn.equals(AWS_MANAGED + ADMINISTRATOR)
                ? Optional.of(ALLOW_ALL)
                : arn.contains(":iam::aws:policy/")
                        ? Catalog.get().managedPolicy(arn).map(PolicyDocument::new)
                        : Optional.<PolicyDocument>empty();
        var kind = type == PolicyType.BOUNDARY ? Kind.BOUNDARY : Kind.AWS_MANAGED;
        return document.map(found -> AttachedPolicy.Found.ofAws(
                new PolicySource(name, Optional.of(new AwsManagedPolicyId(arn)), holder, kind, found)));
    }
}
