package dev.espalier.review;

import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Limit;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyType;
import java.util.List;
import java.util.Locale;

/// Reviews what is in an account: its policies, groups, users, roles and resources (rules R15 to R20).
final class AccountReview {
    private final Findings findings;
    private final DocumentReview documents;

    AccountReview(Findings findings, DocumentReview documents) {
        this.findings = findings;
        this.documents = documents;
    }

    void run(Account account, Spot spot) {
        policies(account, spot.member("policies"));
        identities(account, account.groups(), Limit.GROUPS, NameRule.GROUP_NAME, spot.member("groups"));
        identities(account, account.users(), Limit.USERS, NameRule.USER_NAME, spot.member("users"));
        identities(account, account.roles(), Limit.ROLES, NameRule.ROLE_NAME, spot.member("roles"));
        for (int i = 0; i < account.resources().size(); i++) {
            resource(
                    account,
                    account.resources().get(i),
                    spot.member("resources").item(i));
        }
    }

    private void policies(Account account, Spot list) {
        var policies = account.policies();
        findings.limit(Limit.ACCOUNT_POLICIES, policies.size(), list);
        findings.distinct(policies, policy -> lower(policy.name()), "ENTITY_ALREADY_EXISTS", list);
        for (int i = 0; i < policies.size(); i++) {
            var policy = policies.get(i);
            var id = new AccountPolicyId(account.id(), policy.name());
            policy(policy, list.item(i).of(id, () -> Words.text("where.policy", policy.name())));
        }
    }

    private void policy(ManagedPolicy policy, Spot spot) {
        findings.name(NameRule.MANAGED_POLICY_NAME, policy.name(), spot.member("name"));
        findings.name(NameRule.PATH, policy.path(), spot.member("path"));
        documents.check(policy.document(), PolicyType.IDENTITY, Limit.MANAGED_POLICY_SIZE, spot.member("document"));
    }

    private void identities(
            Account account, List<? extends Identity> identities, Limit limit, NameRule rule, Spot list) {
        findings.limit(limit, identities.size(), list);
        findings.distinct(identities, identity -> lower(identity.name()), "ENTITY_ALREADY_EXISTS", list);
        for (int i = 0; i < identities.size(); i++) {
            var identity = identities.get(i);
            var spot = list.item(i).of(Members.idOf(account, identity), () -> label(identity));
            findings.name(rule, identity.name(), spot.member("name"));
            findings.name(NameRule.PATH, identity.path(), spot.member("path"));
            attached(identity, spot);
            inline(identity, spot.member("inlinePolicies"));
            switch (identity) {
                case User user -> user(user, spot);
                case Role role -> role(role, spot);
                case Group _ -> {
                    // A group has nothing besides its name and policies.
                }
            }
        }
    }

    private static String label(Identity identity) {
        return switch (identity) {
            case User user -> Words.text("where.user", user.name());
            case Group group -> Words.text("where.group", group.name());
            case Role role -> Words.text("where.role", role.name());
        };
    }

    private void attached(Identity identity, Spot spot) {
        var references = identity.attachedPolicies();
        var list = spot.member("attachedPolicies");
        findings.limit(Limit.attached(identity), references.size(), list);
        for (int i = 0; i < references.size(); i++) {
            reference(references.get(i), list.item(i));
        }
        Members.boundaryOf(identity).ifPresent(written -> reference(written, spot.member("permissionsBoundary")));
    }

    /// The catalog may be older than the policy, so one it lacks is only odd.
    private void reference(String written, Spot spot) {
        if (PolicyReference.isAwsManaged(written)
                && Catalog.get().managedPolicy(written).isEmpty()) {
            findings.warning("UNKNOWN_MANAGED_POLICY", spot, "UNKNOWN_MANAGED_POLICY", written);
        }
    }

    private void inline(Identity identity, Spot list) {
        var policies = identity.inlinePolicies();
        findings.distinct(policies, InlinePolicy::name, "ENTITY_ALREADY_EXISTS", list);
        for (int i = 0; i < policies.size(); i++) {
            findings.name(
                    NameRule.INLINE_POLICY_NAME,
                    policies.get(i).name(),
                    list.item(i).member("name"));
        }
        documents.checkInline(policies, Limit.inlineSize(identity), list.called("where.inline"));
    }

    private void user(User user, Spot spot) {
        findings.limit(Limit.GROUPS_OF_USER, user.groups().size(), spot.member("groups"));
        findings.limit(Limit.ACCESS_KEYS, user.accessKeys().orElse(0), spot.member("accessKeys"));
        findings.tags(user.tags(), spot);
    }

    private void role(Role role, Spot spot) {
        role.trustPolicy()
                .ifPresent(document -> documents.check(
                        document,
                        PolicyType.TRUST,
                        Limit.TRUST_POLICY_SIZE,
                        spot.member("trustPolicy").called("where.trust")));
        int seconds = role.maxSessionDuration();
        if (seconds < Role.SHORTEST_SESSION_DURATION || seconds > Role.LONGEST_SESSION_DURATION) {
            findings.error("SESSION_DURATION", spot.member("maxSessionDuration"), "SESSION_DURATION", seconds);
        }
        findings.tags(role.tags(), spot);
    }

    private void resource(Account account, Resource resource, Spot at) {
        var spot =
                at.of(new ResourceId(account.id(), resource.arn()), () -> Words.text("where.resource", resource.arn()));
        findings.name(NameRule.RESOURCE_ARN, resource.arn(), spot.member("arn"));
        if (BucketArn.isOverqualified(resource.arn())) {
            findings.warning(BucketArn.CODE, spot.member("arn"), BucketArn.CODE, resource.arn());
        }
        findings.tags(resource.tags(), spot);
        resource.policy()
                .ifPresent(document -> documents.check(
                        document,
                        resource.policyType(),
                        resource.policyType() == PolicyType.KMS ? Limit.KEY_POLICY_SIZE : Limit.RESOURCE_POLICY_SIZE,
                        spot.member("policy").called("where.policyOf")));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
