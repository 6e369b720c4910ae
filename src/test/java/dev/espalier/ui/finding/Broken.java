package dev.espalier.ui.finding;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;

/// Designs that no edit would lead to.
public final class Broken {
    private Broken() {}

    /// An account has an e-mail address that is none.
    public static Design email(Design design, AccountId broken) {
        return DesignTree.mapEntities(
                design,
                entity -> entity instanceof Account account && account.id().equals(broken)
                        ? account.withEmail("nonsense")
                        : entity);
    }
}
