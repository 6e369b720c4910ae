package dev.espalier.design;

import java.util.Map;

/// The quotas of a time. AWS changes them now and then, and whoever works with the older ones can choose them for a
/// design.
public enum QuotaProfile {
    /// AWS defaults since 15 May 2026.
    SINCE_MAY_2026,
    /// AWS defaults before 15 May 2026: half the SCPs, and the IAM quotas of 2025.
    BEFORE_MAY_2026;

    /// What was different before.
    private static final Map<Limit, Quota> FORMER = Map.of(
            Limit.SCPS_ATTACHED, Quota.fixed(5),
            Limit.SCP_SIZE, Quota.fixed(5_120),
            Limit.RCPS, Quota.fixed(1_000),
            Limit.ACCOUNTS, new Quota(10, 10_000),
            Limit.ROLES, new Quota(1_000, 5_000),
            Limit.ACCOUNT_POLICIES, new Quota(1_500, 5_000),
            Limit.POLICIES_OF_ROLE, new Quota(10, 20),
            Limit.TRUST_POLICY_SIZE, new Quota(2_048, 4_096));

    public Quota of(Limit limit) {
        return switch (this) {
            case SINCE_MAY_2026 -> limit.quota();
            case BEFORE_MAY_2026 -> FORMER.getOrDefault(limit, limit.quota());
        };
    }

    /// What AWS grants at most.
    public int highest(Limit limit) {
        return of(limit).highest();
    }
}
