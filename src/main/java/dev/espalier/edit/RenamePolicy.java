package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.List;
import java.util.Optional;

/// Gives an own policy another name; attachments and permissions boundaries follow.
public record RenamePolicy(PolicyId policy, String name) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return OwnPolicy.find(design, policy).thenTry(() -> switch (policy) {
            case OrganizationPolicyId id -> rename(design, id);
            case AccountPolicyId id ->
                Find.account(
                        design,
                        id.account(),
                        account -> Ruling.start()
                                .require(Names.valid(NameRule.MANAGED_POLICY_NAME, name))
                                .require(Names.freeInAccount(account, MemberKind.POLICY, name, Optional.of(id.name())))
                                .then(() -> DesignTree.replace(design, renameIn(account, id))));
            case AwsManagedPolicyId id -> Refusal.POLICY_READ_ONLY.rejected(Label.name(design, id));
        });
    }

    private EditResult rename(Design design, OrganizationPolicyId id) {
        var ruling = Ruling.start().require(Names.valid(NameRule.ORGANIZATION_POLICY_NAME, name));
        if (!name.equals(id.name())) {
            ruling = ruling.require(OrganizationPolicies.free(design, id.type(), name));
        }
        return ruling.then(() -> DesignTree.mapEntities(
                OrganizationPolicies.map(design, id, own -> own.withName(name)), entity -> renameAt(entity, id)));
    }

    private Entity renameAt(Entity entity, OrganizationPolicyId id) {
        var names = entity.policies(id.type());
        return names.contains(id.name())
                ? entity.withPolicies(
                        id.type(), DesignTree.map(names, attached -> attached.equals(id.name()) ? name : attached))
                : entity;
    }

    private Account renameIn(Account account, AccountPolicyId id) {
        var policies =
                DesignTree.map(account.policies(), own -> own.name().equals(id.name()) ? own.withName(name) : own);
        return ManagedReferences.replace(account.withPolicies(policies), id, Optional.of(name));
    }

    /// What the policy is called by afterwards.
    public PolicyId renamed() {
        return switch (policy) {
            case OrganizationPolicyId id -> new OrganizationPolicyId(id.type(), name);
            case AccountPolicyId id -> new AccountPolicyId(id.account(), name);
            case AwsManagedPolicyId id -> id;
        };
    }

    @Override
    public String label(Design before) {
        return Words.text("label.rename", Label.of(before, policy), name);
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return DesignTree.map(selection, item -> item.equals(policy) ? renamed() : item);
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof RenamePolicy rename && rename.renamed().equals(policy);
    }
}
