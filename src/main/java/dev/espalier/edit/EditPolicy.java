package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.PolicyDocument;

/// Gives an own policy another document. The document may be no valid policy yet: people sketch, and what is wrong is
/// marked, not refused.
public record EditPolicy(PolicyId policy, PolicyDocument document) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return OwnPolicy.find(design, policy).then(() -> switch (policy) {
            case OrganizationPolicyId id -> OrganizationPolicies.map(design, id, own -> own.withDocument(document));
            case AccountPolicyId id -> OwnPolicy.map(design, id, own -> own.withDocument(document));
            case AwsManagedPolicyId _ -> design;
        });
    }

    @Override
    public String label(Design before) {
        return Words.text("label.edit", Label.of(before, policy));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof EditPolicy edit && edit.policy().equals(policy);
    }
}
