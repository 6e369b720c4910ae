package dev.espalier.design;

import dev.espalier.policy.DocumentSize;
import dev.espalier.policy.PolicyType;

/// What AWS counts and measures, with today's quotas (rules R2, R3, R6 to R9, R16, R17) and the code that AWS, or else
/// this program, has for too much of it. What was different earlier stands in [QuotaProfile].
///
/// @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html">Quotas of AWS
/// Organizations</a>
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">Quotas of IAM and STS</a>
public enum Limit {
    UNIT_DEPTH("OU_DEPTH_LIMIT_EXCEEDED", 5),
    UNITS("OU_NUMBER_LIMIT_EXCEEDED", 2_000),
    ACCOUNTS("ACCOUNT_NUMBER_LIMIT_EXCEEDED", 10, 50_000),
    SCPS("POLICY_NUMBER_LIMIT_EXCEEDED", 10_000),
    RCPS("POLICY_NUMBER_LIMIT_EXCEEDED", 2_000),
    SCPS_ATTACHED("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", 10),
    RCPS_ATTACHED("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", 5),
    SCP_SIZE("POLICY_CONTENT_LIMIT_EXCEEDED", (int) DocumentSize.most(PolicyType.SCP)),
    RCP_SIZE("POLICY_CONTENT_LIMIT_EXCEEDED", (int) DocumentSize.most(PolicyType.RCP)),

    USERS("LIMIT_EXCEEDED", 5_000),
    GROUPS("LIMIT_EXCEEDED", 300, 500),
    ROLES("LIMIT_EXCEEDED", 1_000, 10_000),
    ACCOUNT_POLICIES("LIMIT_EXCEEDED", 1_500, 10_000),
    GROUPS_OF_USER("LIMIT_EXCEEDED", 10),
    POLICIES_OF_USER("LIMIT_EXCEEDED", 10, 20),
    POLICIES_OF_ROLE("LIMIT_EXCEEDED", 20, 25),
    POLICIES_OF_GROUP("LIMIT_EXCEEDED", 10),
    /// A user or role has a field for one, so that no design can hold more.
    BOUNDARIES("LIMIT_EXCEEDED", 1),
    TAGS("LIMIT_EXCEEDED", 50),
    ACCESS_KEYS("LIMIT_EXCEEDED", 2),

    MANAGED_POLICY_SIZE("LIMIT_EXCEEDED", 6_144),
    INLINE_SIZE_OF_USER("LIMIT_EXCEEDED", 2_048),
    INLINE_SIZE_OF_GROUP("LIMIT_EXCEEDED", 5_120),
    INLINE_SIZE_OF_ROLE("LIMIT_EXCEEDED", 10_240),
    TRUST_POLICY_SIZE("LIMIT_EXCEEDED", 2_048, (int) DocumentSize.most(PolicyType.TRUST)),
    SESSION_POLICY_SIZE("LIMIT_EXCEEDED", (int) DocumentSize.most(PolicyType.SESSION)),
    KEY_POLICY_SIZE("LIMIT_EXCEEDED", (int) DocumentSize.most(PolicyType.KMS)),
    RESOURCE_POLICY_SIZE("LIMIT_EXCEEDED", (int) DocumentSize.most(PolicyType.RESOURCE));

    private final String code;
    private final int standard;
    private final int highest;

    Limit(String code, int fixed) {
        this(code, fixed, fixed);
    }

    Limit(String code, int standard, int highest) {
        this.code = code;
        this.standard = standard;
        this.highest = highest;
    }

    /// Policies of this type directly on one entity; for RCPs `RCPFullAWSAccess` counts.
    public static Limit attached(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> SCPS_ATTACHED;
            case RESOURCE_CONTROL_POLICY -> RCPS_ATTACHED;
        };
    }

    /// Policies of this type in one organization.
    public static Limit policies(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> SCPS;
            case RESOURCE_CONTROL_POLICY -> RCPS;
        };
    }

    /// Characters of one document of this type.
    public static Limit size(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> SCP_SIZE;
            case RESOURCE_CONTROL_POLICY -> RCP_SIZE;
        };
    }

    /// Managed policies attached to one user, group or role.
    public static Limit attached(Identity identity) {
        return switch (identity) {
            case User _ -> POLICIES_OF_USER;
            case Group _ -> POLICIES_OF_GROUP;
            case Role _ -> POLICIES_OF_ROLE;
        };
    }

    /// Characters of all inline policies of one user, group or role together.
    public static Limit inlineSize(Identity identity) {
        return switch (identity) {
            case User _ -> INLINE_SIZE_OF_USER;
            case Group _ -> INLINE_SIZE_OF_GROUP;
            case Role _ -> INLINE_SIZE_OF_ROLE;
        };
    }

    /// Stable; of AWS where it has one.
    public String code() {
        return code;
    }

    Quota quota() {
        return new Quota(standard, highest);
    }
}
