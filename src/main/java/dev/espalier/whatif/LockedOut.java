package dev.espalier.whatif;

import dev.espalier.access.Evaluator;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Accounts in which an edit leaves nobody who could change permissions, though somebody could before.
///
/// @param surely where everybody is denied it
/// @param perhaps where it now turns on open conditions whether anybody can
/// @param isRootAlone whether a user or role of the management account could surely attach or detach policies of the
///     organization, and its root user alone still can
/// @param isComplete whether every account in reach was looked at; if not, others may be locked out as well
public record LockedOut(List<AccountId> surely, List<AccountId> perhaps, boolean isRootAlone, boolean isComplete) {
    /// No account, for sure.
    public static final LockedOut NOWHERE = new LockedOut(List.of(), List.of(), false, true);

    /// Whom a change locks out.
    ///
    /// @param before of the design as it was
    /// @param after of the changed design, made from `before`
    /// @param isEnough asked often; once it says yes, nothing more is looked at and the result says so
    public static LockedOut between(Evaluator before, Evaluator after, Design changed, BooleanSupplier isEnough) {
        return LockOut.between(before, after, changed, isEnough);
    }

    public LockedOut {
        surely = List.copyOf(surely);
        perhaps = List.copyOf(perhaps);
    }

    /// Whether it is certain that nobody is locked out.
    public boolean isNowhere() {
        return surely.isEmpty() && perhaps.isEmpty() && isComplete;
    }
}
