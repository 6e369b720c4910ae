package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What accounts and their resources are called in a design. Reading all of it takes longer than the copying that asks
/// for it, so it is kept for the next copying, which looks only at the accounts that have changed since.
///
/// Whoever has it is the only one, until [#giveBack()].
final class AccountNames {
    private static final AtomicReference<Optional<SoftReference<AccountNames>>> KEPT =
            new AtomicReference<>(Optional.empty());

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> arns = new HashMap<>();
    private List<Account> accounts = List.of();

    static AccountNames of(Design design) {
        var kept = KEPT.getAndSet(Optional.empty()).map(SoftReference::get).orElseGet(AccountNames::new);
        kept.follow(DesignIndex.of(design).accounts());
        return kept;
    }

    /// Leaves it to the next one; it is not to be asked any more.
    void giveBack() {
        KEPT.set(Optional.of(new SoftReference<>(this)));
    }

    boolean hasName(String name) {
        return names.containsKey(name);
    }

    /// @param email in lower case
    boolean hasEmail(String email) {
        return emails.containsKey(email);
    }

    boolean hasArn(String arn) {
        return arns.containsKey(arn);
    }

    /// An edit shares the accounts it did not touch, so what has changed lies between those in front and those behind.
    @SuppressWarnings("ReferenceEquality")
    void follow(List<Account> now) {
        int from = 0;
        int endBefore = accounts.size();
        int endNow = now.size();
        while (from < endBefore && from < endNow && accounts.get(from) == now.get(from)) {
            from++;
        }
        while (endBefore > from && endNow > from && accounts.get(endBefore - 1) == now.get(endNow - 1)) {
            endBefore--;
            endNow--;
        }
        accounts.subList(from, endBefore).forEach(account -> count(account, -1));
        now.subList(from, endNow).forEach(account -> count(account, 1));
        accounts = now;
    }

    private void count(Account account, int by) {
        count(names, account.name(), by);
        count(emails, account.email().toLowerCase(Locale.ROOT), by);
        account.resources().forEach(resource -> count(arns, resource.arn(), by));
    }

    private static void count(Map<String, Integer> counts, String name, int by) {
        int count = counts.getOrDefault(name, 0) + by;
        if (count == 0) {
            counts.remove(name);
        } else {
            counts.put(name, count);
        }
    }
}
