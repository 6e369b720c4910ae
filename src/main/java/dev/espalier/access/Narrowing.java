package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proves that a design permits nothing that another did not permit, whoever asks, for whatever, in whatever
/// circumstances. An Allow only ever adds to what is permitted, a Deny only takes away, and ceilings are intersected
/// (rules R22 to R27, R92, R99); so it is enough that every set of policies that counts together permits no more than
/// it did, and that nothing which conditions ask about has changed. What cannot be shown that way is not proven.
final class Narrowing {
    private final World before;
    private final World after;
    private final Map<Levels, Boolean> compared = new HashMap<>();

    /// What is attached to two entities of the two designs.
    private record Levels(OrganizationPolicyType type, NodeId then, NodeId now) {}

    private Narrowing(World before, World after) {
        this.before = before;
        this.after = after;
    }

    /// Whether `after` certainly permits no more than `before`.
    static boolean isProven(World before, World after) {
        return new Narrowing(before, after).isProven();
    }

    private boolean isProven() {
        var then = before.organization();
        var now = after.organization();
        return then.id().equals(now.id())
                && then.featureSet() == now.featureSet()
                && then.managementAccountId().equals(now.managementAccountId())
                && now.policyTypes().containsAll(then.policyTypes())
                && then.root().id().equals(now.root().id())
                && areNarrower(accounts(then), accounts(now));
    }

    private static List<Account> accounts(Organization organization) {
        var accounts = new ArrayList<Account>();
        collect(organization.root(), accounts);
        return accounts;
    }

    private static void collect(Container container, List<Account> accounts) {
        accounts.addAll(container.accounts());
        container.organizationalUnits().forEach(unit -> collect(unit, accounts));
    }

    /// An account that has left the organization may ask from outside, where its SCPs do not bind it.
    private boolean areNarrower(List<Account> then, List<Account> now) {
        boolean isMoved = false;
        for (var account : now) {
            var old = before.account(account.id());
            if (old.isEmpty() || !isNarrower(old.get(), account)) {
                return false;
            }
            isMoved |= !before.organizationPath(account.id()).equals(after.organizationPath(account.id()));
        }
        return then.size() == now.size() && !(isMoved && asksForPaths(then, now));
    }

    private boolean asksForPaths(List<Account> then, List<Account> now) {
        return PathQuestions.areIn(before.organization(), then) || PathQuestions.areIn(after.organization(), now);
    }

    private boolean isNarrower(Account then, Account now) {
        return isCeilingNarrower(OrganizationPolicyType.SERVICE_CONTROL_POLICY, now.id())
                && isCeilingNarrower(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, now.id())
                && new AccountNarrowing(before.policies(), after.policies()).isProven(then, now);
    }

    /// Whether for each level there was, there is one that leaves over no more.
    private boolean isCeilingNarrower(OrganizationPolicyType type, AccountId account) {
        if (!before.isEnabled(type)) {
            return true;
        }
        var now = after.ceiling(account, type);
        return before.ceiling(account, type).stream()
                .allMatch(then -> now.stream().anyMatch(level -> isLevelNarrower(type, then, level)));
    }

    private boolean isLevelNarrower(OrganizationPolicyType type, Holding then, Holding now) {
        var levels = new Levels(type, then.holder().orElseThrow(), now.holder().orElseThrow());
        return compared.computeIfAbsent(levels, _ -> isNarrower(then, now));
    }

    /// Whether the policies of one holder together permit no more than those of another.
    static boolean isNarrower(Holding then, Holding now) {
        return isNarrower(then.policies(), now.policies());
    }

    static boolean isNarrower(List<AttachedPolicy> then, List<AttachedPolicy> now) {
        return then.equals(now) || Clauses.of(now).permitNoMoreThan(Clauses.of(then));
    }
}
