package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.policy.ActionName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Counts what else a change brings, as long as there is time.
final class SideEffects {
    static final AccessChange NONE = new AccessChange(List.of(), List.of(), List.of(), true, true);

    private final Situation situation;
    private final Evaluator before;
    private final BooleanSupplier isEnough;
    private final QuantifiedEffects quantified;

    SideEffects(Situation situation, Evaluator before, BooleanSupplier isEnough) {
        this.situation = situation;
        this.before = before;
        this.isEnough = isEnough;
        quantified = new QuantifiedEffects(situation.design(), before);
    }

    /// What changes for everybody, what was asked included: rows know no other account's resources and no context.
    AccessChange change(Evaluator after) {
        var change = before.changeTo(after, ActionSet.all(), isEnough);
        var then = before.verdict(situation.question());
        var now = after.verdict(situation.question());
        return situation
                .who()
                .filter(_ -> height(then) != height(now))
                .map(who -> change.with(
                        who,
                        height(now) > height(then) ? asked() : ActionSet.empty(),
                        height(now) < height(then) ? asked() : ActionSet.empty()))
                .orElse(change);
    }

    private static int height(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> 2;
            case DEPENDS -> 1;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, NO_ANSWER -> 0;
        };
    }

    private ActionSet asked() {
        var name = ActionName.of(situation.action());
        var table = ActionTable.get();
        return ActionSet.where(number -> table.name(number).equals(name));
    }

    /// What holds before the change and not after it.
    Broken broken(Design changed, Evaluator after) {
        var many = quantified.of(changed, after, isEnough);
        return new Broken(new Claims(brokenOnes(changed, after), many.broken()), many.isComplete());
    }

    /// @param areAllChecked whether there was time for all claims
    record Broken(Claims claims, boolean areAllChecked) {
        static final Broken NOTHING = new Broken(Claims.NONE, true);
    }

    private List<Assertion> brokenOnes(Design changed, Evaluator after) {
        if (situation.design().assertions().isEmpty()) {
            return List.of();
        }
        var kept = new HashSet<>(holding(situation.design(), before));
        kept.removeAll(holding(changed, after));
        return situation.design().assertions().stream().filter(kept::contains).toList();
    }

    private static Set<Assertion> holding(Design design, Evaluator evaluator) {
        return AssertionCheck.run(design, evaluator).stream()
                .filter(AssertionResult::holds)
                .map(AssertionResult::assertion)
                .collect(Collectors.toSet());
    }

    LockedOut lockedOut(AccessChange change, Design changed, Evaluator after) {
        return new LockOut(before, after, changed, isEnough).accounts(change);
    }
}
