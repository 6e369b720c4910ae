package dev.espalier.design;

import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.PolicyDocument;

/// An SCP or RCP of the organization.
public record OrganizationPolicy(
        OrganizationPolicyType type, String name, String description, PolicyDocument document, UnknownFields unknown) {

    public OrganizationPolicyId id() {
        return new OrganizationPolicyId(type, name);
    }

    public OrganizationPolicy withName(String changed) {
        return new OrganizationPolicy(type, changed, description, document, unknown);
    }

    public OrganizationPolicy withDescription(String changed) {
        return new OrganizationPolicy(type, name, changed, document, unknown);
    }

    public OrganizationPolicy withDocument(PolicyDocument changed) {
        return new OrganizationPolicy(type, name, description, changed, unknown);
    }
}
