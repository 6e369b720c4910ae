package dev.espalier.compare;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AccessEffect;
import dev.espalier.access.Evaluator;
import dev.espalier.access.UndecidedActions;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// What lies between two designs.
///
/// @param changes what they are made of differently
/// @param access who may do more and who less, on the resources of the own account and without given context
/// @param effects the same, grouped by causes
/// @param isNarrowing whether it is proven that the later design permits nothing that the earlier does not
/// @param newcomers root users, users and roles that only the later design has
public record Comparison(
        Design before,
        Design after,
        List<Change> changes,
        AccessChange access,
        List<AccessEffect> effects,
        boolean isNarrowing,
        List<Newcomer> newcomers) {
    public Comparison {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
        newcomers = List.copyOf(newcomers);
    }

    /// Somebody whom only the later design has.
    ///
    /// @param allowed how many actions are allowed on all resources of the own account, whatever needs a policy
    /// @param open how many turn on something
    public record Newcomer(MemberId principal, int allowed, int open) {}

    /// Whether the later design permits more than the earlier.
    public enum Widening {
        NO,
        /// Something depends on something else, is reached from elsewhere, or could not be decided.
        PERHAPS,
        YES
    }

    /// Compares two designs, every principal and every known action.
    public static Comparison of(Design before, Design after) {
        return of(before, after, () -> false);
    }

    /// Compares two designs as long as nobody stops it.
    ///
    /// @param isStopped asked often; once it says yes, the work ends with a [CancellationException]
    public static Comparison of(Design before, Design after, BooleanSupplier isStopped) {
        var then = Evaluator.of(before);
        var now = then.changedTo(after);
        var access = then.changeTo(now, ActionSet.all(), isStopped);
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
        return new Comparison(
                before,
                after,
                StructureComparison.between(before, after),
                access,
                then.effects(now, access, isStopped),
                now.permitsNoMoreThan(then),
                newcomers(now, access.added()));
    }

    /// What two designs are made of differently, without a question to anybody: for designs of any size at once.
    public static List<Change> changes(Design before, Design after) {
        return StructureComparison.between(before, after);
    }

    private static List<Newcomer> newcomers(Evaluator now, List<MemberId> added) {
        Set<MemberId> wanted = new LinkedHashSet<>(added);
        var accounts = new LinkedHashSet<>(added.stream().map(MemberId::account).toList());
        var newcomers = new ArrayList<Newcomer>();
        int all = ActionTable.get().size();
        for (var account : accounts) {
            now.matrix().forEachOf(account, row -> {
                if (wanted.contains(row.principal())) {
                    int open = all - row.countAllowed() - row.countDenied();
                    int allowed = row.allowed().without(UndecidedActions.get()).size();
                    newcomers.add(new Newcomer(row.principal(), allowed, open));
                }
            });
        }
        return newcomers;
    }

    /// Whether nothing differs that decides anything.
    public boolean isNothing() {
        return changes.isEmpty() && access.isNothing();
    }

    /// Whether somebody may do more. For sure it is known on the resources of the own account only; whatever touches
    /// policies or memberships may matter to resources of other accounts and to callers from outside, and counts as
    /// *perhaps*, unless it is proven that nothing permits more than before.
    public Widening widening() {
        boolean isNewcomerMighty = newcomers.stream().anyMatch(one -> one.allowed() > 0);
        boolean isGained =
                access.principals().stream().anyMatch(one -> !one.gained().isEmpty());
        if (isNewcomerMighty || (isGained && access.isExact())) {
            return Widening.YES;
        }
        if (isNarrowing) {
            return Widening.NO;
        }
        boolean isOpen = isGained
                || !access.isComplete()
                || !access.isExact()
                || access.principals().stream().anyMatch(one -> !one.altered().isEmpty())
                || newcomers.stream().anyMatch(one -> one.open() > 0)
                || changes.stream().anyMatch(Comparison::mayMatterElsewhere);
        return isOpen ? Widening.PERHAPS : Widening.NO;
    }

    private static boolean mayMatterElsewhere(Change change) {
        return change.kind().mattersElsewhere()
                || (change.kind() == Change.Kind.MEMBER_REMOVED && change.item() instanceof ResourceId);
    }
}
