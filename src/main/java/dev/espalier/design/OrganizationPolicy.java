package dev.espalier.design;

import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.PolicyDocument;

/// An SCP or RCP of the organization.
public record OrganizationPolicy(
        OrganizationPolicyType type, String name, String description, PolicyDocument document, UnknownFields unknown) {

    public OrganizationPolicyId id() {
        return new OrganizationPolicyId(type, name);
    }
}
