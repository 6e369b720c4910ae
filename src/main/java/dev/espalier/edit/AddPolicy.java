package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.PolicyDocument;
import java.util.List;

/// Adds an SCP or RCP to the organization, attached to nothing yet.
public record AddPolicy(OrganizationPolicyType type, String name, String description, PolicyDocument document)
        implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        var organization = design.organization();
        var most = design.quotaProfile().highest(Limit.policies(type));
        var ofType = organization.policies().stream()
                .filter(policy -> policy.type() == type)
                .count();
        return Ruling.start()
                .require(Names.valid(NameRule.ORGANIZATION_POLICY_NAME, name))
                .require(OrganizationPolicies.free(design, type, name))
                .require(Names.valid(NameRule.DESCRIPTION, description))
                .require(ofType < most, Refusal.TOO_MANY_POLICIES, most, Label.of(type))
                .then(() -> design.withOrganization(organization.withPolicies(AccountChange.plus(
                        organization.policies(),
                        new OrganizationPolicy(type, name, description, document, UnknownFields.NONE)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Label.of(before, new OrganizationPolicyId(type, name)));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new OrganizationPolicyId(type, name));
    }
}
