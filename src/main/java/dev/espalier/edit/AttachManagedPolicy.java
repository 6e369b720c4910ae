package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyReference;

/// Attaches a managed policy to a user, group or role.
///
/// @param reference the name or ARN of one of the account's own policies, or the ARN of an AWS managed one
public record AttachManagedPolicy(MemberId member, String reference) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Identities.policyTarget(design, member))
                .thenTry(() -> Find.identity(design, member, (account, identity) -> attach(design, account, identity)));
    }

    private EditResult attach(Design design, Account account, Identity identity) {
        var isAttached = PolicyReference.resolve(reference, account)
                .filter(policy -> Identities.isAttached(account, identity, policy))
                .isPresent();
        return Ruling.start()
                .require(Identities.reference(account, reference))
                .require(!isAttached, Refusal.POLICY_ALREADY_ATTACHED, Label.ofReference(reference), identity.name())
                .require(Identities.roomForPolicies(
                        design.quotaProfile(),
                        identity,
                        identity.attachedPolicies().size() + 1))
                .then(() -> DesignTree.replace(
                        design,
                        AccountChange.replace(
                                account,
                                identity.withAttachedPolicies(
                                        AccountChange.plus(identity.attachedPolicies(), reference)))));
    }

    @Override
    public String label(Design before) {
        return Words.text(
                "label.attach", Words.text("item.policy", Label.ofReference(reference)), Label.name(before, member));
    }
}
