package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyReference;

/// Takes a managed policy off a user, group or role.
///
/// @param reference the policy by name or ARN; it need not be written as it is written there
public record DetachManagedPolicy(MemberId member, String reference) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Identities.policyTarget(design, member))
                .thenTry(() -> Find.identity(design, member, (account, identity) -> detach(design, account, identity)));
    }

    private EditResult detach(Design design, Account account, Identity identity) {
        var rest = AccountChange.without(identity.attachedPolicies(), written -> isMeant(account, written));
        return Ruling.start()
                .require(
                        rest.size() < identity.attachedPolicies().size(),
                        Refusal.POLICY_NOT_ATTACHED,
                        Label.ofReference(reference),
                        identity.name())
                .then(() -> DesignTree.replace(
                        design, AccountChange.replace(account, identity.withAttachedPolicies(rest))));
    }

    /// A reference to nothing can be taken off too, as it is written.
    private boolean isMeant(Account account, String written) {
        var policy = PolicyReference.resolve(reference, account);
        return written.equals(reference)
                || (policy.isPresent() && policy.equals(PolicyReference.resolve(written, account)));
    }

    @Override
    public String label(Design before) {
        return Words.text(
                "label.detach", Words.text("item.policy", Label.ofReference(reference)), Label.name(before, member));
    }
}
