package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ItemId;
import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import java.util.List;

/// Adds an empty account as the last one under its parent, with the default policies attached (rule R5).
public record AddAccount(ContainerId parent, AccountId id, String name) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        var index = DesignIndex.of(design);
        var most = design.quotaProfile().highest(Limit.ACCOUNTS);
        return Find.container(
                design,
                parent,
                container -> Ruling.start()
                        .require(index.account(id).isEmpty(), Refusal.ACCOUNT_ID_TAKEN, id, index.nameOf(id))
                        .require(Names.valid(NameRule.ACCOUNT_NAME, name))
                        .require(index.accounts().size() < most, Refusal.TOO_MANY_ACCOUNTS, most)
                        .then(() -> DesignTree.replace(
                                design,
                                container.withAccounts(
                                        AccountChange.plus(container.accounts(), Account.named(id, name))))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.account", name));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(id);
    }
}
