package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Rules that SCPs and RCPs have in common (rules R4 to R10).
final class OrganizationPolicies {
    private OrganizationPolicies() {}

    static boolean isDefault(OrganizationPolicyId policy) {
        return policy.name().equals(policy.type().defaultPolicy());
    }

    /// Policies of one type have different names; those that AWS made are taken.
    static Optional<Rejected> free(Design design, OrganizationPolicyType type, String name) {
        var id = new OrganizationPolicyId(type, name);
        return DesignIndex.of(design).contains(id)
                ? Optional.of(Refusal.POLICY_NAME_TAKEN.rejected(Label.of(design, id)))
                : Optional.empty();
    }

    /// Policies of the organization are attached to the root, units and accounts only.
    static Optional<Rejected> target(Design design, NodeId node) {
        return switch (node) {
            case ResourceId resource ->
                Optional.of(Refusal.POLICY_TARGET_RESOURCE.rejected(Label.of(design, resource)));
            case MemberId member ->
                Optional.of(Refusal.POLICY_TARGET_MEMBER.rejected(
                        Label.of(design, member), Label.name(design, member.account())));
            case ContainerId _, AccountId _ -> Optional.empty();
        };
    }

    /// Attaching needs the policy type switched on (rules R4, R5).
    static Optional<Rejected> enabled(Design design, OrganizationPolicyType type) {
        if (design.organization().isEnabled(type)) {
            return Optional.empty();
        }
        return Optional.of(
                design.organization().featureSet() == FeatureSet.ALL
                        ? Refusal.POLICY_TYPE_DISABLED.rejected(Label.of(type))
                        : Refusal.POLICY_NEEDS_ALL_FEATURES.rejected(Label.of(type)));
    }

    /// How many policies of its type hang on the entity with this one, as AWS counts them: `RCPFullAWSAccess` always
    /// does.
    static int attached(Entity entity, OrganizationPolicyId with) {
        var names = new HashSet<>(entity.policies(with.type()));
        names.add(with.name());
        if (with.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY) {
            names.add(with.type().defaultPolicy());
        }
        return names.size();
    }

    /// Whether the entity would be left without any SCP. AWS minds only while SCPs are enabled (rule R6); here the
    /// last one stays in any case, so that nothing is locked out when they are switched on.
    static boolean isLast(Entity entity, OrganizationPolicyId policy) {
        return policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                && entity.policies(policy.type()).stream().allMatch(policy.name()::equals);
    }

    /// The entity without that policy; the same entity when it has not got it.
    static Entity detached(Entity entity, OrganizationPolicyId policy) {
        var names = entity.policies(policy.type());
        return names.contains(policy.name())
                ? entity.withPolicies(policy.type(), AccountChange.without(names, policy.name()::equals))
                : entity;
    }

    /// The design with its own policy of that id put through `change`.
    static Design map(Design design, OrganizationPolicyId id, UnaryOperator<OrganizationPolicy> change) {
        var organization = design.organization();
        return design.withOrganization(organization.withPolicies(organization.policies().stream()
                .map(policy -> policy.id().equals(id) ? change.apply(policy) : policy)
                .toList()));
    }
}
