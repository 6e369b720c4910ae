package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.Optional;

/// Removes an own policy and takes it off everything it is attached to or bounds. An SCP that is the only one somewhere
/// stays until another one is attached there (rule R6).
public record RemovePolicy(PolicyId policy) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return OwnPolicy.find(design, policy).thenTry(() -> switch (policy) {
            case OrganizationPolicyId id -> remove(design, id);
            case AccountPolicyId id ->
                Find.account(
                        design,
                        id.account(),
                        account -> Ruling.start()
                                .then(() -> DesignTree.replace(
                                        design,
                                        ManagedReferences.replace(
                                                account.withPolicies(AccountChange.without(
                                                        account.policies(),
                                                        own -> own.name().equals(id.name()))),
                                                id,
                                                Optional.empty()))));
            case AwsManagedPolicyId id -> Refusal.POLICY_READ_ONLY.rejected(Label.name(design, id));
        });
    }

    private static EditResult remove(Design design, OrganizationPolicyId id) {
        var organization = design.organization();
        var bare = DesignIndex.of(design).attachmentsOf(id).stream()
                .flatMap(where -> DesignIndex.of(design).entity(where).stream())
                .filter(entity -> OrganizationPolicies.isLast(entity, id))
                .map(Entity::name)
                .findFirst();
        return Ruling.start()
                .require(bare.map(name -> Refusal.LAST_SCP_REMOVED.rejected(id.name(), name)))
                .then(() -> DesignTree.mapEntities(
                        design.withOrganization(organization.withPolicies(AccountChange.without(
                                organization.policies(), own -> own.id().equals(id)))),
                        entity -> OrganizationPolicies.detached(entity, id)));
    }

    @Override
    public String label(Design before) {
        var index = DesignIndex.of(before);
        var uses = index.attachmentsOf(policy).size() + index.boundedBy(policy).size();
        return uses == 0
                ? Words.text("label.remove", Label.of(before, policy))
                : Words.text(uses == 1 ? "label.removeUsedOnce" : "label.removeUsed", Label.of(before, policy), uses);
    }
}
