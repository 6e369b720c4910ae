package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.Role;
import java.util.List;

/// Adds a role to an account, as the last one there. What it refers to, policies, must exist in that account.
public record AddRole(AccountId account, Role role) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(design, account, found -> Identities.add(design, found, role));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.role", role.name()));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new RoleId(account, role.name()));
    }
}
