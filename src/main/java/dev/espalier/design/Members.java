package dev.espalier.design;

import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import java.util.Optional;
import java.util.stream.Stream;

/// The users, groups and roles of an account, alike.
public final class Members {
    private Members() {}

    /// An identity with its id.
    public record Named(MemberId id, Identity identity) {}

    /// Groups, then users, then roles, as in the file.
    public static Stream<Named> identities(Account account) {
        return Stream.of(
                        account.groups().stream().map(group -> new Named(idOf(account, group), group)),
                        account.users().stream().map(user -> new Named(idOf(account, user), user)),
                        account.roles().stream().map(role -> new Named(idOf(account, role), role)))
                .flatMap(each -> each);
    }

    public static MemberId idOf(Account account, Identity identity) {
        return switch (identity) {
            case User user -> new UserId(account.id(), user.name());
            case Group group -> new GroupId(account.id(), group.name());
            case Role role -> new RoleId(account.id(), role.name());
        };
    }

    /// The permissions boundary as written; groups have none (rule R99).
    public static Optional<String> boundaryOf(Identity identity) {
        return switch (identity) {
            case User user -> user.permissionsBoundary();
            case Role role -> role.permissionsBoundary();
            case Group _ -> Optional.empty();
        };
    }
}
