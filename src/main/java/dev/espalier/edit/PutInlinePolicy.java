package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.NameRule;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.PolicyDocument;

/// Gives a user, group or role an inline policy, or the inline policy of that name another document.
public record PutInlinePolicy(MemberId member, String name, PolicyDocument document) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Identities.policyTarget(design, member))
                .require(Names.valid(NameRule.INLINE_POLICY_NAME, name))
                .thenTry(() -> Find.identity(
                        design,
                        member,
                        (account, identity) -> Ruling.start().then(() -> put(design, account, identity))));
    }

    private Design put(Design design, Account account, Identity identity) {
        var policies = identity.inlinePolicies();
        var changed = policies.stream().anyMatch(policy -> policy.name().equals(name))
                ? DesignTree.map(
                        policies, policy -> policy.name().equals(name) ? policy.withDocument(document) : policy)
                : AccountChange.plus(policies, new InlinePolicy(name, document, UnknownFields.NONE));
        return DesignTree.replace(design, AccountChange.replace(account, identity.withInlinePolicies(changed)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.putInline", name, Label.of(before, member));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof PutInlinePolicy put
                && put.member().equals(member)
                && put.name().equals(name);
    }
}
