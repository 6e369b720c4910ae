package dev.espalier.edit;

import dev.espalier.design.OrganizationPolicyType;

/// Limits that AWS does not raise any further (rules R2, R3, R6, R7, R9, R16). Default quotas that AWS raises on
/// request
/// are no obstacle to drawing.
final class Quota {
    static final int UNIT_DEPTH = 5;
    static final int UNITS = 2_000;
    static final int ACCOUNTS = 50_000;
    static final int TAGS = 50;
    static final int USERS = 5_000;
    static final int GROUPS = 500;
    static final int ROLES = 10_000;
    static final int ACCOUNT_POLICIES = 10_000;
    static final int GROUPS_OF_USER = 10;
    static final int POLICIES_OF_USER = 20;
    static final int POLICIES_OF_ROLE = 25;
    static final int POLICIES_OF_GROUP = 10;
    static final int ACCESS_KEYS = 2;
    static final int DESCRIPTION = 512;
    static final int TAG_KEY = 128;
    static final int TAG_VALUE = 256;
    static final int SHORTEST_SESSION = 3_600;
    static final int LONGEST_SESSION = 43_200;

    private Quota() {}

    /// Policies of this type directly on one entity; for RCPs `RCPFullAWSAccess` counts.
    static int attached(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> 10;
            case RESOURCE_CONTROL_POLICY -> 5;
        };
    }

    /// Policies of this type in one organization.
    static int policies(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> 10_000;
            case RESOURCE_CONTROL_POLICY -> 2_000;
        };
    }
}
