package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.policy.Arn;
import java.util.Optional;
import java.util.stream.Stream;

/// Principals of a design and their ARNs.
public final class Principals {
    private Principals() {}

    /// The ARN of a member, with its path. A member that is not in the design gets the path `/`; a resource is its own
    /// ARN.
    public static String arnOf(Design design, MemberId member) {
        return arnOf(DesignIndex.of(design).account(member.account()), member);
    }

    /// The ARN of a member of this account.
    public static String arnOf(Account account, MemberId member) {
        return arnOf(Optional.of(account), member);
    }

    private static String arnOf(Optional<Account> account, MemberId member) {
        return switch (member) {
            case RootUserId(var id) -> iam(id, "root");
            case UserId(var id, var name) ->
                iam(
                        id,
                        "user"
                                + account.flatMap(one -> one.user(name))
                                        .map(found -> found.path())
                                        .orElse("/") + name);
            case RoleId(var id, var name) ->
                iam(
                        id,
                        "role"
                                + account.flatMap(one -> one.role(name))
                                        .map(found -> found.path())
                                        .orElse("/") + name);
            case GroupId(var id, var name) ->
                iam(
                        id,
                        "group"
                                + account.flatMap(one -> one.group(name))
                                        .map(found -> found.path())
                                        .orElse("/") + name);
            case ResourceId(var id, var arn) -> arn;
        };
    }

    private static String iam(AccountId account, String resource) {
        return "arn:aws:iam::" + account + ":" + resource;
    }

    /// The member of the design that a principal's ARN means: a user, group, role (also of a role session) or root
    /// user.
    public static Optional<MemberId> find(Design design, String principalArn) {
        return Arn.parse(principalArn)
                .filter(arn -> AccountId.isValid(arn.account()))
                .flatMap(arn -> accounts(design.organization().root())
                        .filter(account -> account.id().value().equals(arn.account()))
                        .findFirst()
                        .flatMap(account -> find(account, arn)));
    }

    private static Optional<MemberId> find(Account account, Arn arn) {
        var id = account.id();
        return switch (arn.service() + ":" + arn.resourceType()) {
            case "iam:root" -> Optional.of(new RootUserId(id));
            case "iam:user" ->
                account.user(arn.lastName())
                        .filter(user -> arn.resource().equals("user" + user.path() + user.name()))
                        .map(user -> new UserId(id, user.name()));
            case "iam:role" ->
                account.role(arn.lastName())
                        .filter(role -> arn.resource().equals("role" + role.path() + role.name()))
                        .map(role -> new RoleId(id, role.name()));
            case "iam:group" ->
                account.group(arn.lastName())
                        .filter(group -> arn.resource().equals("group" + group.path() + group.name()))
                        .map(group -> new GroupId(id, group.name()));
            case "sts:assumed-role" -> {
                var parts = arn.resource().split("/", -1);
                yield parts.length == 3
                        ? account.role(parts[1]).map(role -> new RoleId(id, role.name()))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /// Everybody who can ask something: of each account the root user, the users and the roles, in the order of the
    /// design.
    public static Stream<MemberId> all(Design design) {
        return accounts(design.organization().root()).flatMap(Principals::of);
    }

    /// Everybody of an account who can ask something.
    public static Stream<MemberId> of(Account account) {
        var id = account.id();
        return Stream.of(
                        Stream.of(new RootUserId(id)),
                        account.users().stream().map(user -> new UserId(id, user.name())),
                        account.roles().stream().map(role -> new RoleId(id, role.name())))
                .flatMap(members -> members);
    }

    /// The one who stands at a place among those of an account.
    static MemberId of(Account account, int number) {
        int users = account.users().size();
        if (number == 0) {
            return new RootUserId(account.id());
        }
        return number <= users
                ? new UserId(account.id(), account.users().get(number - 1).name())
                : new RoleId(
                        account.id(), account.roles().get(number - 1 - users).name());
    }

    private static Stream<Account> accounts(Container container) {
        return Stream.concat(
                container.accounts().stream(),
                container.organizationalUnits().stream().flatMap(Principals::accounts));
    }
}
