package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AccessMatrix;
import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.policy.ActionName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Notices when an edit would leave nobody who could change permissions in an account, and when nobody but the root
/// user of the management account could change the organization's policies.
final class LockOut {
    private static final List<String> OF_ACCOUNT = List.of(
            "iam:PutUserPolicy",
            "iam:PutGroupPolicy",
            "iam:PutRolePolicy",
            "iam:AttachUserPolicy",
            "iam:AttachGroupPolicy",
            "iam:AttachRolePolicy",
            "iam:DetachUserPolicy",
            "iam:DetachGroupPolicy",
            "iam:DetachRolePolicy",
            "iam:CreatePolicyVersion",
            "iam:SetDefaultPolicyVersion",
            "iam:DeleteUserPolicy",
            "iam:DeleteGroupPolicy",
            "iam:DeleteRolePolicy");
    private static final List<String> OF_ORGANIZATION =
            List.of("organizations:AttachPolicy", "organizations:DetachPolicy");

    private final Evaluator before;
    private final Evaluator after;
    private final DesignIndex changed;
    private final AccountId management;
    private final BooleanSupplier isEnough;

    /// @param changed the later design
    /// @param isEnough asked often; once it says yes, nothing more is looked at
    LockOut(Evaluator before, Evaluator after, Design changed, BooleanSupplier isEnough) {
        this.before = before;
        this.after = after;
        this.changed = DesignIndex.of(changed);
        management = changed.organization().managementAccountId();
        this.isEnough = isEnough;
    }

    /// Whom a change locks out, with a look at nothing else.
    static LockedOut between(Evaluator before, Evaluator after, Design changed, BooleanSupplier isEnough) {
        var watched = Wanted.OF_ACCOUNT.or(Wanted.OF_ORGANIZATION);
        return new LockOut(before, after, changed, isEnough).accounts(before.changeTo(after, watched, isEnough));
    }

    /// How sure it is that somebody can still do something.
    private enum Hold {
        NOBODY,
        PERHAPS,
        SURELY
    }

    /// The accounts, among those where somebody loses something, in which somebody could change permissions before and
    /// nobody can any more, or nobody surely.
    LockedOut accounts(AccessChange change) {
        var surely = new ArrayList<AccountId>();
        var perhaps = new ArrayList<AccountId>();
        var losing = losing(change);
        boolean isRootAlone = losing.contains(management) && isRootAlone();
        for (var account : losing) {
            if (isEnough.getAsBoolean()) {
                return new LockedOut(surely, perhaps, isRootAlone, false);
            }
            switch (left(account)) {
                case NOBODY -> surely.add(account);
                case PERHAPS -> perhaps.add(account);
                case SURELY -> {}
            }
        }
        return new LockedOut(surely, perhaps, isRootAlone, change.isComplete());
    }

    /// The root user of the management account can always change the policies of the organization; that only it can is
    /// worth a word all the same.
    private boolean isRootAlone() {
        return othersHold(before.matrix()) == Hold.SURELY && othersHold(after.matrix()) == Hold.NOBODY;
    }

    private Hold othersHold(AccessMatrix matrix) {
        return hold(matrix, management, Wanted.OF_ORGANIZATION, member -> !(member instanceof RootUserId));
    }

    /// An account that is gone has nobody to lock out.
    private Set<AccountId> losing(AccessChange change) {
        var losing = new LinkedHashSet<AccountId>();
        change.principals().stream()
                .filter(one -> !one.lost().isEmpty())
                .forEach(one -> losing.add(one.principal().account()));
        change.removed().forEach(one -> losing.add(one.account()));
        losing.removeIf(account -> changed.account(account).isEmpty());
        return losing;
    }

    /// What is left of the hold on an account; as much as before counts as everything.
    private Hold left(AccountId account) {
        var now = hold(after.matrix(), account, Wanted.OF_ACCOUNT, _ -> true);
        return now == Hold.SURELY || now == hold(before.matrix(), account, Wanted.OF_ACCOUNT, _ -> true)
                ? Hold.SURELY
                : now;
    }

    private static Hold hold(AccessMatrix matrix, AccountId account, ActionSet actions, Predicate<MemberId> isMeant) {
        var holds = EnumSet.of(Hold.NOBODY);
        matrix.forEachOf(account, row -> {
            if (!isMeant.test(row.principal())) {
                return;
            }
            if (!actions.and(row.allowed()).isEmpty()) {
                holds.add(Hold.SURELY);
            } else if (!actions.without(row.denied()).isEmpty()) {
                holds.add(Hold.PERHAPS);
            }
        });
        return Collections.max(holds);
    }

    /// The actions as sets, made when they are first needed.
    private static final class Wanted {
        static final ActionSet OF_ACCOUNT = numbers(LockOut.OF_ACCOUNT);
        static final ActionSet OF_ORGANIZATION = numbers(LockOut.OF_ORGANIZATION);

        private static ActionSet numbers(List<String> actions) {
            var table = ActionTable.get();
            var wanted = actions.stream().map(ActionName::of).collect(Collectors.toSet());
            return ActionSet.where(number -> wanted.contains(table.name(number)));
        }
    }
}
