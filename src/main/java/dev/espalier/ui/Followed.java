package dev.espalier.ui;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds a principal again whose id an edit has changed: one who was renamed, moved to another account, or whose
/// account got another number. It compares the designs before and after, so undo and redo are followed alike.
public final class Followed {
    private final DesignIndex before;
    private final DesignIndex after;

    private Followed(Design before, Design after) {
        this.before = DesignIndex.of(before);
        this.after = DesignIndex.of(after);
    }

    /// Who `lost`, somebody of the design before, is now; empty when removed or when that is not clear.
    public static Optional<MemberId> find(Design before, Design after, MemberId lost) {
        var search = new Followed(before, after);
        return switch (lost) {
            case UserId user -> search.renamedUser(user).or(() -> search.moved(user, UserId::new));
            case RoleId role -> search.renamedRole(role).or(() -> search.moved(role, RoleId::new));
            case RootUserId root -> search.renumbered(root.account()).map(RootUserId::new);
            case MemberId.GroupId _, MemberId.ResourceId _ -> Optional.empty();
        };
    }

    private Optional<MemberId> renamedUser(UserId lost) {
        return before.user(lost)
                .flatMap(old -> newIn(lost.account(), Account::users, User::name)
                        .filter(now -> old.withName(now.name()).equals(now))
                        .map(now -> new UserId(lost.account(), now.name())));
    }

    private Optional<MemberId> renamedRole(RoleId lost) {
        return before.role(lost)
                .flatMap(old -> newIn(lost.account(), Account::roles, Role::name)
                        .filter(now -> old.withName(now.name()).equals(now))
                        .map(now -> new RoleId(lost.account(), now.name())));
    }

    private <T> Optional<T> newIn(AccountId account, Function<Account, List<T>> members, Function<T, String> name) {
        var known = before.account(account).map(members).orElse(List.of()).stream()
                .map(name)
                .toList();
        return only(after.account(account).map(members).orElse(List.of()).stream()
                .filter(member -> !known.contains(name.apply(member))));
    }

    private Optional<MemberId> moved(MemberId lost, BiFunction<AccountId, String, MemberId> make) {
        var name = before.nameOf(lost);
        return only(after.accounts().stream()
                .map(account -> make.apply(account.id(), name))
                .filter(after::contains)
                .filter(candidate -> !before.contains(candidate)));
    }

    private Optional<AccountId> renumbered(AccountId lost) {
        return before.account(lost)
                .flatMap(old -> only(after.accounts().stream()
                        .filter(account -> before.account(account.id()).isEmpty())
                        .filter(account -> account.name().equals(old.name()))
                        .map(Account::id)));
    }

    private static <T> Optional<T> only(Stream<T> candidates) {
        var found = candidates.limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
