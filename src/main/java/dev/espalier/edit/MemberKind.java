package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.EditResult.Rejected;
import java.util.List;
import java.util.Optional;

/// The kinds of things in an account that have names of their own, with what AWS asks of each.
enum MemberKind {
    USER(Quota.USERS),
    GROUP(Quota.GROUPS),
    ROLE(Quota.ROLES),
    POLICY(Quota.ACCOUNT_POLICIES);

    private final int most;

    MemberKind(int most) {
        this.most = most;
    }

    static MemberKind of(Identity identity) {
        return switch (identity) {
            case User _ -> USER;
            case Group _ -> GROUP;
            case Role _ -> ROLE;
        };
    }

    String noun() {
        return Words.text("noun." + name());
    }

    List<String> names(Account account) {
        return switch (this) {
            case USER -> account.users().stream().map(User::name).toList();
            case GROUP -> account.groups().stream().map(Group::name).toList();
            case ROLE -> account.roles().stream().map(Role::name).toList();
            case POLICY -> account.policies().stream().map(ManagedPolicy::name).toList();
        };
    }

    Optional<Rejected> validName(String name) {
        return switch (this) {
            case USER -> Names.ofUser(name);
            case GROUP -> Names.ofGroup(name);
            case ROLE -> Names.ofRole(name);
            case POLICY -> Names.ofManagedPolicy(name);
        };
    }

    /// Whether the account has room for `more` of this kind.
    Optional<Rejected> room(Account account, int more) {
        return names(account).size() + more <= most
                ? Optional.empty()
                : Optional.of(Refusal.LIMIT.rejected(account.name(), most, Words.text("nouns." + name())));
    }
}
