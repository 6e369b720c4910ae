package dev.espalier.exchange;

import dev.espalier.design.MemberId;

/// What tables call the members of accounts: words of AWS, which no language changes.
public final class MemberWords {
    private MemberWords() {}

    /// `root user`, `user`, `role`, `group` or `resource`.
    public static String kind(MemberId who) {
        return switch (who) {
            case MemberId.RootUserId _ -> "root user";
            case MemberId.UserId _ -> "user";
            case MemberId.RoleId _ -> "role";
            case MemberId.GroupId _ -> "group";
            case MemberId.ResourceId _ -> "resource";
        };
    }

    /// Its name; of a resource its ARN.
    public static String name(MemberId who) {
        return switch (who) {
            case MemberId.RootUserId _ -> "root";
            case MemberId.UserId(var _, var name) -> name;
            case MemberId.RoleId(var _, var name) -> name;
            case MemberId.GroupId(var _, var name) -> name;
            case MemberId.ResourceId(var _, var arn) -> arn;
        };
    }
}
