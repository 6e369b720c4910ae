package dev.espalier.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An organization: one root, one management account, and its policies (rules R1 to R5).
///
/// @param id such as `o-fourdepts01`; may be empty in a sketch
/// @param policyTypes the policy types switched on at the root
/// @param policies own SCPs and RCPs; the two defaults exist without being listed
/// @param quotas what AWS has granted on request
public record Organization(
        String id,
        FeatureSet featureSet,
        AccountId managementAccountId,
        Set<OrganizationPolicyType> policyTypes,
        List<OrganizationPolicy> policies,
        Root root,
        GrantedQuotas quotas,
        UnknownFields unknown) {
    /// One that was granted nothing beyond what everybody gets.
    public Organization(
            String id,
            FeatureSet featureSet,
            AccountId managementAccountId,
            Set<OrganizationPolicyType> policyTypes,
            List<OrganizationPolicy> policies,
            Root root,
            UnknownFields unknown) {
        this(id, featureSet, managementAccountId, policyTypes, policies, root, GrantedQuotas.NONE, unknown);
    }

    public Organization {
        policyTypes = Sets.inEnumOrder(policyTypes);
        policies = List.copyOf(policies);
    }

    /// Whether policies of `type` have any effect: they need all features and must be switched on (rules R4, R5).
    public boolean isEnabled(OrganizationPolicyType type) {
        return featureSet == FeatureSet.ALL && policyTypes.contains(type);
    }

    /// The organization's own policy of that type and name.
    public Optional<OrganizationPolicy> policy(OrganizationPolicyType type, String name) {
        return policies.stream()
                .filter(policy -> policy.type() == type && policy.name().equals(name))
                .findFirst();
    }

    public Organization withManagementAccountId(AccountId changed) {
        return new Organization(id, featureSet, changed, policyTypes, policies, root, quotas, unknown);
    }

    public Organization withFeatureSet(FeatureSet changed) {
        return new Organization(id, changed, managementAccountId, policyTypes, policies, root, quotas, unknown);
    }

    public Organization withPolicyTypes(Set<OrganizationPolicyType> changed) {
        return new Organization(id, featureSet, managementAccountId, changed, policies, root, quotas, unknown);
    }

    public Organization withPolicies(List<OrganizationPolicy> changed) {
        return new Organization(id, featureSet, managementAccountId, policyTypes, changed, root, quotas, unknown);
    }

    public Organization withRoot(Root changed) {
        return new Organization(id, featureSet, managementAccountId, policyTypes, policies, changed, quotas, unknown);
    }

    public Organization withQuotas(GrantedQuotas changed) {
        return new Organization(id, featureSet, managementAccountId, policyTypes, policies, root, changed, unknown);
    }
}
