package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Organization;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Something that was found out about every account of an organization.
record PerAccount<T>(Organization organization, Map<AccountId, T> found) {
    /// Finds it out about all accounts.
    static <T> PerAccount<T> of(Organization organization, DesignIndex index, Function<Account, T> finder) {
        var found = HashMap.<AccountId, T>newHashMap(index.accounts().size());
        for (var account : index.accounts()) {
            found.put(account.id(), finder.apply(account));
        }
        return new PerAccount<>(organization, found);
    }

    /// The same of another state of the organization.
    ///
    /// @param index of that state
    /// @param touched the accounts to find it out about again: at least those that only one of the states has
    PerAccount<T> changedTo(
            Organization changed, DesignIndex index, Set<AccountId> touched, Function<Account, T> finder) {
        if (touched.isEmpty()) {
            return new PerAccount<>(changed, found);
        }
        var now = new HashMap<>(found);
        for (var id : touched) {
            now.remove(id);
            index.account(id).ifPresent(account -> now.put(id, finder.apply(account)));
        }
        return new PerAccount<>(changed, now);
    }

    T of(Account account) {
        var known = found.get(account.id());
        if (known == null) {
            throw new IllegalArgumentException("not among the accounts: " + account.id());
        }
        return known;
    }
}
