package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;

/// Takes an SCP or RCP off the root, a unit or an account. The last SCP stays, as AWS asks
/// (rule R6); `RCPFullAWSAccess` always stays (rule R7).
public record DetachOrganizationPolicy(OrganizationPolicyId policy, NodeId entity) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(OrganizationPolicies.target(design, entity))
                .thenTry(() -> Find.entity(design, entity, target -> detach(design, target)));
    }

    private EditResult detach(Design design, Entity target) {
        var isDefaultRcp = policy.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY
                && OrganizationPolicies.isDefault(policy);
        return Ruling.start()
                .require(!isDefaultRcp, Refusal.DEFAULT_RCP_STAYS)
                .require(
                        target.policies(policy.type()).contains(policy.name()),
                        Refusal.POLICY_NOT_ATTACHED,
                        policy.name(),
                        target.name())
                .require(!OrganizationPolicies.isLast(target, policy), Refusal.LAST_SCP, policy.name(), target.name())
                .then(() -> DesignTree.replace(design, OrganizationPolicies.detached(target, policy)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.detach", Label.of(before, policy), Label.name(before, entity));
    }
}
