package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;

/// Gives an own policy another description, which may be empty.
public record DescribePolicy(PolicyId policy, String description) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return OwnPolicy.find(design, policy)
                .require(Names.valid(NameRule.DESCRIPTION, description))
                .then(() -> switch (policy) {
                    case OrganizationPolicyId id ->
                        OrganizationPolicies.map(design, id, own -> own.withDescription(description));
                    case AccountPolicyId id -> OwnPolicy.map(design, id, own -> own.withDescription(description));
                    case AwsManagedPolicyId _ -> design;
                });
    }

    @Override
    public String label(Design before) {
        return Words.text("label.describe", Label.of(before, policy));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof DescribePolicy edit && edit.policy().equals(policy);
    }
}
