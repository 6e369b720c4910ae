package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import java.util.Optional;
import java.util.function.Consumer;

/// Everybody in a design who can ask something for themselves.
final class Callers {
    private Callers() {}

    /// Of every account beneath `container`, in the order of the design.
    static void forEach(Container container, Consumer<Caller> consumer) {
        container.accounts().forEach(account -> forEach(account, consumer));
        container.organizationalUnits().forEach(unit -> forEach(unit, consumer));
    }

    /// The root user, the users and the roles of an account.
    static void forEach(Account account, Consumer<Caller> consumer) {
        var id = account.id();
        consumer.accept(new Caller.RootUser(id, false));
        account.users().forEach(user -> consumer.accept(new Caller.IamUser(id, user, Optional.empty())));
        account.roles()
                .forEach(role -> consumer.accept(new Caller.RoleSession(id, role, Optional.empty(), Optional.empty())));
    }
}
