package dev.espalier.design;

/// The two kinds of organization policies that decide about permissions (rules R5, R10).
public enum OrganizationPolicyType {
    SERVICE_CONTROL_POLICY("FullAWSAccess"),
    RESOURCE_CONTROL_POLICY("RCPFullAWSAccess");

    private final String defaultPolicy;

    OrganizationPolicyType(String defaultPolicy) {
        this.defaultPolicy = defaultPolicy;
    }

    /// The name of the policy AWS attaches by itself and that exists without being listed.
    public String defaultPolicy() {
        return defaultPolicy;
    }
}
