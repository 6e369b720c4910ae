package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of [Narrowing] that looks into one account: its users with their groups, its roles and its resources.
///
/// @param before finds policies in the earlier design
/// @param after finds policies in the later design
record AccountNarrowing(Policies before, Policies after) {
    /// Whether the later version of the account certainly permits no more than the earlier.
    @SuppressWarnings("ReferenceEquality") // what an edit does not touch stays the same instance
    boolean isProven(Account then, Account now) {
        return then == now
                || (then.tags().equals(now.tags())
                        && then.rootUser().equals(now.rootUser())
                        && then.resources().size() == now.resources().size()
                        && now.users().stream().allMatch(user -> isNarrower(now.id(), then.user(user.name()), user))
                        && now.roles().stream().allMatch(role -> isNarrower(now.id(), then.role(role.name()), role))
                        && now.resources().stream()
                                .allMatch(resource -> isNarrower(then.resource(resource.arn()), resource)));
    }

    private boolean isNarrower(AccountId account, Optional<User> then, User now) {
        return then.filter(old -> facts(old).equals(facts(now)))
                .filter(old -> Narrowing.isNarrower(policies(before, account, old), policies(after, account, now)))
                .filter(old -> isBoundaryNarrower(account, old.permissionsBoundary(), now.permissionsBoundary()))
                .isPresent();
    }

    /// What conditions may ask about a user.
    private static User facts(User user) {
        return user.withGroups(List.of())
                .withAttachedPolicies(List.of())
                .withInlinePolicies(List.of())
                .withPermissionsBoundary(Optional.empty());
    }

    private static List<AttachedPolicy> policies(Policies policies, AccountId account, User user) {
        var all = new ArrayList<>(own(policies, account, user, new UserId(account, user.name())));
        policies.ofGroups(account, user).forEach(group -> all.addAll(group.policies()));
        return all;
    }

    private static List<AttachedPolicy> own(Policies policies, AccountId account, Identity identity, NodeId node) {
        return policies.ofIdentity(account, identity, node).policies();
    }

    private boolean isNarrower(AccountId account, Optional<Role> then, Role now) {
        var id = new RoleId(account, now.name());
        return then.filter(old -> facts(old).equals(facts(now)))
                .filter(old -> isTrustNarrower(old.trustPolicy(), now.trustPolicy()))
                .filter(old -> Narrowing.isNarrower(own(before, account, old, id), own(after, account, now, id)))
                .filter(old -> isBoundaryNarrower(account, old.permissionsBoundary(), now.permissionsBoundary()))
                .isPresent();
    }

    private static Role facts(Role role) {
        return role.withTrustPolicy(Optional.empty())
                .withAttachedPolicies(List.of())
                .withInlinePolicies(List.of())
                .withPermissionsBoundary(Optional.empty());
    }

    /// A role without a trust policy cannot be assumed by anybody.
    private static boolean isTrustNarrower(Optional<PolicyDocument> then, Optional<PolicyDocument> now) {
        return now.isEmpty() || (then.isPresent() && isNarrower(then.get(), now.get(), PolicyType.TRUST));
    }

    /// A boundary only ever takes away (rule R99); without one there is nothing to take away less.
    private boolean isBoundaryNarrower(AccountId account, Optional<String> then, Optional<String> now) {
        return then.isEmpty()
                || (now.isPresent()
                        && Narrowing.isNarrower(
                                List.of(before.managed(account, then.get(), PolicyType.BOUNDARY)),
                                List.of(after.managed(account, now.get(), PolicyType.BOUNDARY))));
    }

    /// A resource without a policy is not compared with one that has: what a service does without is its own affair.
    private static boolean isNarrower(Optional<Resource> then, Resource now) {
        return then.filter(old -> old.tags().equals(now.tags()))
                .filter(old -> old.policy().isPresent() == now.policy().isPresent())
                .filter(old -> old.policy().isEmpty()
                        || isNarrower(
                                old.policy().get(), now.policy().orElseThrow(), TargetReader.resourceType(now.arn())))
                .isPresent();
    }

    private static boolean isNarrower(PolicyDocument then, PolicyDocument now, PolicyType type) {
        return then.equals(now) || Narrowing.isNarrower(found(then, type), found(now, type));
    }

    private static List<AttachedPolicy> found(PolicyDocument document, PolicyType type) {
        return List.of(AttachedPolicy.Found.of("", Optional.empty(), PolicySource.Kind.RESOURCE, document, type));
    }
}
