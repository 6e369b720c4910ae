package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AccessMatrix;
import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.policy.ActionName;
import java.util.LinkedHashSet;
import java.util.List;

/// Notices when an edit would leave nobody who could change permissions: in an account, IAM policies; in the
/// management account, the organization's policies as well.
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
    private final AccountId management;

    /// @param management the management account of the later design
    LockOut(Evaluator before, Evaluator after, AccountId management) {
        this.before = before;
        this.after = after;
        this.management = management;
    }

    /// The accounts, among those where somebody loses something, in which somebody could change permissions before and
    /// nobody can any more.
    List<AccountId> accounts(AccessChange change) {
        var touched = new LinkedHashSet<AccountId>();
        change.principals().stream()
                .filter(one -> !one.lost().isEmpty())
                .forEach(one -> touched.add(one.principal().account()));
        change.removed().forEach(one -> touched.add(one.account()));
        return touched.stream().filter(this::isLockedOut).toList();
    }

    private boolean isLockedOut(AccountId account) {
        return loses(account, OF_ACCOUNT) || (account.equals(management) && loses(account, OF_ORGANIZATION));
    }

    private boolean loses(AccountId account, List<String> actions) {
        var wanted = numbers(actions);
        return anybodyCan(before.matrix(), account, wanted) && !anybodyCan(after.matrix(), account, wanted);
    }

    private static boolean anybodyCan(AccessMatrix matrix, AccountId account, ActionSet actions) {
        var found = new boolean[1];
        matrix.forEachOf(
                account, row -> found[0] |= !actions.without(row.denied()).isEmpty());
        return found[0];
    }

    private static ActionSet numbers(List<String> actions) {
        var table = ActionTable.get();
        var wanted = actions.stream().map(ActionName::of).toList();
        return ActionSet.where(number -> wanted.contains(table.name(number)));
    }
}
