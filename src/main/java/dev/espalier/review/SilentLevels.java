package dev.espalier.review;

import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PolicyReading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Knows the levels on which SCPs are attached, but none that allows anything: every level needs an Allow of its
/// own, so nothing works in or beneath them. What cannot be read or is missing is given the benefit of the doubt,
/// and the management account is beyond SCPs.
final class SilentLevels {
    private final boolean isEnabled;
    private final AccountId management;
    private final Set<String> silent;

    SilentLevels(Organization organization) {
        isEnabled = organization.isEnabled(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        management = organization.managementAccountId();
        silent = organization.policies().stream()
                .filter(policy -> policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY)
                .filter(SilentLevels::isSilent)
                .map(OrganizationPolicy::name)
                .collect(Collectors.toSet());
    }

    private static boolean isSilent(OrganizationPolicy policy) {
        var reading = PolicyReading.of(policy.document());
        return reading.isReadable()
                && reading.statements().stream()
                        .allMatch(statement -> statement.effect().equals(Optional.of(Effect.DENY)));
    }

    boolean contains(Entity entity) {
        var attached = entity.serviceControlPolicies();
        return isEnabled && !attached.isEmpty() && !entity.id().equals(management) && silent.containsAll(attached);
    }
}
