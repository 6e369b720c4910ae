package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;

/// Adds a managed policy to an account, attached to nobody yet.
public record AddAccountPolicy(AccountId account, String name, PolicyDocument document) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(
                design,
                account,
                owner -> Ruling.start()
                        .require(Names.valid(NameRule.MANAGED_POLICY_NAME, name))
                        .require(Names.freeInAccount(owner, MemberKind.POLICY, name, Optional.empty()))
                        .require(MemberKind.POLICY.room(design.quotaProfile(), owner, 1))
                        .then(() -> DesignTree.replace(
                                design,
                                owner.withPolicies(AccountChange.plus(
                                        owner.policies(),
                                        new ManagedPolicy(name, "/", "", document, UnknownFields.NONE))))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.policy", name));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new AccountPolicyId(account, name));
    }
}
