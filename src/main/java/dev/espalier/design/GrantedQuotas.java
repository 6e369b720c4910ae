package dev.espalier.design;

import java.util.Optional;

/// What AWS has granted an organization on request beyond what everybody gets (rule R16).
///
/// @param accounts how many accounts it may have
public record GrantedQuotas(Optional<Integer> accounts, UnknownFields unknown) {
    /// Nothing was asked for.
    public static final GrantedQuotas NONE = new GrantedQuotas(Optional.empty(), UnknownFields.NONE);

    /// So many accounts.
    public static GrantedQuotas ofAccounts(int number) {
        return new GrantedQuotas(Optional.of(number), UnknownFields.NONE);
    }

    /// What was granted of a limit; empty when that is not known.
    public Optional<Integer> of(Limit limit) {
        return limit == Limit.ACCOUNTS ? accounts : Optional.empty();
    }
}
