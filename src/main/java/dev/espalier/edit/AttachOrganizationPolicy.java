package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.Limit;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;

/// Attaches an SCP or RCP to the root, a unit or an account.
public record AttachOrganizationPolicy(OrganizationPolicyId policy, NodeId entity) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(OrganizationPolicies.target(design, entity))
                .thenTry(() -> Find.entity(design, entity, target -> attach(design, target)));
    }

    private EditResult attach(Design design, Entity target) {
        var type = policy.type();
        var names = target.policies(type);
        var most = design.quotaProfile().highest(Limit.attached(type));
        return Ruling.start()
                .require(DesignIndex.of(design).contains(policy), Refusal.POLICY_MISSING, policy.name(), design.name())
                .require(OrganizationPolicies.enabled(design, type))
                .require(!names.contains(policy.name()), Refusal.POLICY_ALREADY_ATTACHED, policy.name(), target.name())
                .require(
                        OrganizationPolicies.attached(target, policy) <= most,
                        Refusal.ATTACHMENTS_FULL,
                        target.name(),
                        most,
                        Label.of(type))
                .then(() -> DesignTree.replace(
                        design, target.withPolicies(type, AccountChange.plus(names, policy.name()))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.attach", Label.of(before, policy), Label.name(before, entity));
    }
}
