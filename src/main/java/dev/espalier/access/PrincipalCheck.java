package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.design.AccountId;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PrincipalElement;
import dev.espalier.policy.PrincipalElement.Kind;
import dev.espalier.policy.Truth;
import java.util.Optional;

/// Whether the Principal or NotPrincipal element of a statement means a caller, and how strongly (rules R38, R39, R95).
final class PrincipalCheck {
    private final CallerNames names;
    private final Caller caller;
    private final String label;

    PrincipalCheck(Standing standing) {
        caller = standing.caller();
        names = standing.names();
        label = standing.label();
    }

    /// How strongly an Allow to `element` would grant.
    Grade grade(PrincipalElement element) {
        var best = Grade.NONE;
        if (!element.isExcept()) {
            for (var entry : element.entries()) {
                var grade = names.grade(entry);
                best = grade.compareTo(best) > 0 ? grade : best;
            }
        }
        return best;
    }

    /// Whether `element` means the caller.
    Truth truth(PrincipalElement element, Optional<Effect> effect) {
        if (element.entries().isEmpty()) {
            return Truth.NO;
        }
        if (!element.isExcept()) {
            return grade(element) != Grade.NONE ? Truth.YES : isUnclear(element) ? Truth.UNKNOWN : Truth.NO;
        }
        if (effect.equals(Optional.of(Effect.ALLOW))) {
            return Truth.NO;
        }
        return Truth.of(caller.boundary().isPresent() || !isFullyListed(element));
    }

    private boolean isUnclear(PrincipalElement element) {
        for (var entry : element.entries()) {
            if (isUnclear(entry)) {
                return true;
            }
        }
        return false;
    }

    Cell check(PrincipalElement element, Optional<Effect> effect) {
        return element.isExcept() ? checkExcept(element, effect) : checkListed(element);
    }

    private Cell checkListed(PrincipalElement element) {
        if (element.entries().isEmpty()) {
            return Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path());
        }
        var best = element.entries().getFirst();
        for (var entry : element.entries()) {
            best = names.grade(entry).compareTo(names.grade(best)) > 0 ? entry : best;
        }
        var grade = names.grade(best);
        if (grade != Grade.NONE) {
            return Cells.cell(Truth.YES, reason(best, grade), best.path());
        }
        for (var entry : element.entries()) {
            if (isUnclear(entry)) {
                return Cells.unreadable(Optional.of(entry.path()));
            }
        }
        return Cells.cell(Truth.NO, Reason.of(ReasonCode.WHO_OTHER, label), element.path());
    }

    /// A canonical user id means an account, but nobody here knows which.
    private boolean isUnclear(PrincipalElement.Entry entry) {
        return entry.kind() == Kind.CANONICAL_USER && names.account().isPresent();
    }

    private Reason reason(PrincipalElement.Entry entry, Grade grade) {
        if (entry.isEveryone()) {
            return Reason.of(ReasonCode.WHO_EVERYONE);
        }
        return switch (grade) {
            case DIRECT, NONE -> Reason.of(ReasonCode.WHO_CALLER, entry.text());
            case ENTITY -> Reason.of(ReasonCode.WHO_ENTITY, entry.text());
            case ACCOUNT ->
                Reason.of(
                        ReasonCode.WHO_ACCOUNT,
                        names.account().map(AccountId::value).orElse(""));
        };
    }

    /// NotPrincipal works with Deny alone and spares only callers all of whose names are listed; one with a permissions
    /// boundary is never spared (rule R119).
    private Cell checkExcept(PrincipalElement element, Optional<Effect> effect) {
        if (element.entries().isEmpty()) {
            return Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path());
        }
        if (effect.equals(Optional.of(Effect.ALLOW))) {
            return Cells.cell(Truth.NO, Reason.of(ReasonCode.UNREADABLE), element.path());
        }
        if (caller.boundary().isPresent()) {
            return Cells.cell(Truth.YES, Reason.of(ReasonCode.WHO_BOUNDARY, label), element.path());
        }
        boolean isSpared = isFullyListed(element);
        var reason = isSpared
                ? Reason.of(ReasonCode.EXCEPTED, element.name(), label, label)
                : Reason.of(ReasonCode.OUTSIDE_EXCEPTIONS, element.name(), label);
        return Cells.cell(Truth.of(!isSpared), reason, element.path());
    }

    private boolean isFullyListed(PrincipalElement element) {
        var entries = element.entries();
        if (entries.stream().anyMatch(PrincipalElement.Entry::isEveryone)) {
            return true;
        }
        if (names.self().isEmpty() && !(caller instanceof Caller.RootUser)) {
            return false;
        }
        boolean isSelf =
                names.self().isEmpty() || entries.stream().anyMatch(entry -> names.grade(entry) == Grade.DIRECT);
        boolean isEntity =
                names.entity().isEmpty() || entries.stream().anyMatch(entry -> names.grade(entry) == Grade.ENTITY);
        boolean isAccount =
                names.account().isEmpty() || entries.stream().anyMatch(entry -> names.grade(entry) == Grade.ACCOUNT);
        return isSelf && isEntity && isAccount;
    }
}
