package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId;

/// Removes an inline policy from a user, group or role.
public record RemoveInlinePolicy(MemberId member, String name) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Identities.policyTarget(design, member))
                .thenTry(() -> Find.identity(design, member, (account, identity) -> {
                    var rest = AccountChange.without(
                            identity.inlinePolicies(), policy -> policy.name().equals(name));
                    return Ruling.start()
                            .require(
                                    rest.size() < identity.inlinePolicies().size(),
                                    Refusal.INLINE_POLICY_MISSING,
                                    name,
                                    identity.name())
                            .then(() -> DesignTree.replace(
                                    design, AccountChange.replace(account, identity.withInlinePolicies(rest))));
                }));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.removeInline", name, Label.of(before, member));
    }
}
