package dev.espalier.review;

import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Limit;
import dev.espalier.design.OrganizationPolicyType;
import java.util.List;

/// Reviews what the root, units and accounts have in common: tags and attached policies (rules R5 to R9).
final class EntityReview {
    private final Findings findings;
    private final AccountFindings.Terms terms;

    EntityReview(Findings findings, AccountFindings.Terms terms) {
        this.findings = findings;
        this.terms = terms;
    }

    void run(Entity entity, Spot spot) {
        findings.tags(entity.tags(), spot);
        idle(OrganizationPolicyType.SERVICE_CONTROL_POLICY, entity.serviceControlPolicies(), spot);
        idle(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, entity.resourceControlPolicies(), spot);
        if (terms.enabled().contains(OrganizationPolicyType.SERVICE_CONTROL_POLICY)) {
            var at = spot.member("serviceControlPolicies");
            findings.limit(Limit.SCPS_ATTACHED, entity.serviceControlPolicies().size(), at);
            if (entity.serviceControlPolicies().isEmpty()) {
                findings.error("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", at, "min.scp", spot.label());
            }
        }
        if (terms.enabled().contains(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)) {
            resourceControlPolicies(entity.resourceControlPolicies(), spot.member("resourceControlPolicies"));
        }
    }

    /// Policies of a type that is off have no effect (rules R4, R5), which whoever attaches them may not know.
    private void idle(OrganizationPolicyType type, List<String> attached, Spot spot) {
        boolean hasOwn = attached.stream().anyMatch(name -> !name.equals(type.defaultPolicy()));
        if (hasOwn && !terms.enabled().contains(type)) {
            boolean isScp = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
            var at = spot.member(isScp ? "serviceControlPolicies" : "resourceControlPolicies");
            var why = terms.features() == FeatureSet.ALL ? "off." : "billing.";
            findings.warning("POLICY_TYPE_NOT_ENABLED", at, why + (isScp ? "scp" : "rcp"));
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
