package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import java.util.List;

/// Adds a group to an account, as the last one there. What it refers to, policies, must exist in that account.
public record AddGroup(AccountId account, Group group) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(design, account, found -> Identities.add(design, found, group));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.group", group.name()));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new GroupId(account, group.name()));
    }
}
