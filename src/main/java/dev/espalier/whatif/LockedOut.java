package dev.espalier.whatif;

import dev.espalier.design.AccountId;
import java.util.List;

/// Accounts in which an edit leaves nobody who could change permissions, though somebody could before.
///
/// @param surely where everybody is denied it
/// @param perhaps where it now turns on open conditions whether anybody can
/// @param isComplete whether every account in reach was looked at; if not, others may be locked out as well
public record LockedOut(List<AccountId> surely, List<AccountId> perhaps, boolean isComplete) {
    /// No account, for sure.
    public static final LockedOut NOWHERE = new LockedOut(List.of(), List.of(), true);

    public LockedOut {
        surely = List.copyOf(surely);
        perhaps = List.copyOf(perhaps);
    }

    /// Whether it is certain that nobody is locked out.
    public boolean isNowhere() {
        return surely.isEmpty() && perhaps.isEmpty() && isComplete;
    }
}
