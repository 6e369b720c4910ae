package dev.espalier.access;

import dev.espalier.design.MemberId;
import java.util.List;
import java.util.Optional;

/// Who can do one thing: the root users, users and roles of a design by their answers, in its order. Callers of other
/// accounts, services and anonymous callers are not looked at.
///
/// @param allowed whoever can, in any case
/// @param depends for whom it may depend on something; asked alone, their answers tell on what
/// @param denied how many cannot
/// @param wrong why nobody was asked, when the question is wrong
public record WhoCan(List<MemberId> allowed, List<MemberId> depends, int denied, Optional<Reason> wrong) {
    public WhoCan {
        allowed = List.copyOf(allowed);
        depends = List.copyOf(depends);
    }

    static WhoCan refused(Reason reason) {
        return new WhoCan(List.of(), List.of(), 0, Optional.of(reason));
    }
}
