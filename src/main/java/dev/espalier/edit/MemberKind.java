package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.Limit;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.NameRule;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.EditResult.Rejected;
import java.util.List;
import java.util.Optional;

/// The kinds of things in an account that have names of their own, with what AWS asks of each.
enum MemberKind {
    USER(Limit.USERS),
    GROUP(Limit.GROUPS),
    ROLE(Limit.ROLES),
    POLICY(Limit.ACCOUNT_POLICIES);

    private final Limit limit;

    MemberKind(Limit limit) {
        this.limit = limit;
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
            case USER -> Names.valid(NameRule.USER_NAME, name);
            case GROUP -> Names.valid(NameRule.GROUP_NAME, name);
            case ROLE -> Names.valid(NameRule.ROLE_NAME, name);
            case POLICY -> Names.valid(NameRule.MANAGED_POLICY_NAME, name);
        };
    }

    /// Whether the account has room for `more` of this kind.
    Optional<Rejected> room(QuotaProfile quotas, Account account, int more) {
        int most = quotas.highest(limit);
        return names(account).size() + more <= most
                ? Optional.empty()
                : Optional.of(Refusal.LIMIT.rejected(account.name(), most, Words.text("nouns." + name())));
    }
}
