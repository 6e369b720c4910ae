package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.User;
import java.util.List;

/// Adds a user to an account, as the last one there. What it refers to, policies and groups, must exist in that
/// account.
public record AddUser(AccountId account, User user) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(design, account, found -> Identities.add(design, found, user));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.user", user.name()));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new UserId(account, user.name()));
    }
}
