package dev.espalier.review;

import dev.espalier.design.Entity;
import dev.espalier.design.Limit;
import dev.espalier.design.OrganizationPolicyType;
import java.util.List;
import java.util.Set;

/// Reviews what the root, units and accounts have in common: tags and attached policies (rules R5 to R9).
final class EntityReview {
    private final Findings findings;
    private final Set<OrganizationPolicyType> enabled;

    EntityReview(Findings findings, Set<OrganizationPolicyType> enabled) {
        this.findings = findings;
        this.enabled = enabled;
    }

    void run(Entity entity, Spot spot) {
        findings.tags(entity.tags(), spot);
        if (enabled.contains(OrganizationPolicyType.SERVICE_CONTROL_POLICY)) {
            var at = spot.member("serviceControlPolicies");
            findings.limit(Limit.SCPS_ATTACHED, entity.serviceControlPolicies().size(), at);
            if (entity.serviceControlPolicies().isEmpty()) {
                findings.error("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", at, "min.scp", spot.label());
            }
        }
        if (enabled.contains(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)) {
            resourceControlPolicies(entity.resourceControlPolicies(), spot.member("resourceControlPolicies"));
        }
    }

    /// The default one is always attached and counts (rule R7).
    private void resourceControlPolicies(List<String> attached, Spot spot) {
        boolean hasDefault = attached.contains(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy());
        findings.limit(Limit.RCPS_ATTACHED, attached.size() + (hasDefault ? 0 : 1), spot);
        if (!hasDefault) {
            findings.error("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", spot, "min.rcp", spot.label());
        }
    }
}
