package dev.espalier.cli;

import dev.espalier.access.Principals;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whom a name means where the ARN of a principal is wanted: `hana`, or `HR/hana` and `444444444444/hana` for the
/// one in that account; `root` is a root user. Names count letter by letter, and only one that nobody shares stands
/// for an ARN.
final class PrincipalName {
    private static final String ROOT = "root";

    private PrincipalName() {}

    /// The ARN of the only principal called so, or else what was written.
    static String arn(Design design, String written) {
        var meant = meant(design, written);
        return meant.size() == 1 ? meant.getFirst() : written;
    }

    /// The ARNs of all principals called so; none for what is written as an ARN, a service or an anonymous caller.
    static List<String> meant(Design design, String written) {
        if (written.contains(":") || written.contains(".amazonaws.com") || written.equals("*")) {
            return List.of();
        }
        return DesignIndex.of(design).accounts().stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .flatMap(account -> names(account, written).distinct().flatMap(name -> called(account, name)))
                .toList();
    }

    /// What the written text may call somebody in an account.
    private static Stream<String> names(Account account, String written) {
        return Stream.concat(
                Stream.of(written),
                Stream.of(account.name(), account.id().value())
                        .map(prefix -> prefix + "/")
                        .filter(written::startsWith)
                        .map(prefix -> written.substring(prefix.length())));
    }

    private static Stream<String> called(Account account, String name) {
        return Principals.of(account)
                .filter(member -> isCalled(member, name))
                .map(member -> Principals.arnOf(account, member))
                .distinct();
    }

    private static boolean isCalled(MemberId member, String name) {
        return switch (member) {
            case UserId user -> user.name().equals(name);
            case RoleId role -> role.name().equals(name);
            case RootUserId _ -> name.equals(ROOT);
            case GroupId _, ResourceId _ -> false;
        };
    }
}
