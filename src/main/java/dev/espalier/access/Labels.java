package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import java.util.Map;
import java.util.Optional;

/// What sentences call things.
public final class Labels {
    private Labels() {}

    /// "Root", "OU People", "Account HR".
    public static String of(Entity entity) {
        return switch (entity) {
            case Root root -> root.name();
            case OrganizationalUnit unit -> Sentences.phrase("ou", Map.of("name", unit.name()));
            case Account account -> Sentences.phrase("account", Map.of("name", account.name()));
        };
    }

    /// The name of a user, role, service or whoever asks.
    static String of(Caller caller, World world) {
        return switch (caller) {
            case Caller.IamUser user -> user.user().name();
            case Caller.RoleSession session -> session.role().name();
            case Caller.FederatedUser federated -> federated.name();
            case Caller.RootUser root ->
                Sentences.phrase("root.user", Map.of("account", nameOf(root.account(), world)));
            case Caller.AwsService service -> service.name();
            case Caller.Federated federated -> federated.provider();
            case Caller.Anonymous nobody -> Sentences.phrase("anonymous", Map.of());
            case Caller.Outsider outsider -> outsider.arn().toString();
        };
    }

    /// The account's name, or its number outside the design.
    static String nameOf(AccountId id, World world) {
        return world.account(id).map(Account::name).orElse(id.value());
    }

    /// "statement NoDatabases" or "statement 2".
    static String statement(int number, Optional<String> sid) {
        return sid.filter(text -> !text.isEmpty())
                .map(text -> Sentences.phrase("statement.sid", Map.of("sid", text)))
                .orElseGet(() -> Sentences.phrase("statement.number", Map.of("number", String.valueOf(number))));
    }
}
