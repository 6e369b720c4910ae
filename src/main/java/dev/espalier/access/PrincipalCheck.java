package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.design.AccountId;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PrincipalElement;
import dev.espalier.policy.PrincipalElement.Kind;
import dev.espalier.policy.Truth;
import java.util.Comparator;
import java.util.Optional;

/// Whether the Principal or NotPrincipal element of a statement means a caller, and how strongly (rules R38, R39, R95).
final class PrincipalCheck {
    private final CallerNames names;
    private final Caller caller;
    private final String label;

    PrincipalCheck(Request request, String label) {
        this.caller = request.caller();
        this.names = CallerNames.of(caller, request.partition());
        this.label = label;
    }

    /// The result with the grade that an Allow would have.
    record Result(Cell cell, Grade grade) {}

    Result check(PrincipalElement element, Optional<Effect> effect) {
        return element.isExcept() ? checkExcept(element, effect) : checkListed(element);
    }

    private Result checkListed(PrincipalElement element) {
        if (element.entries().isEmpty()) {
            return none(Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path()));
        }
        var best = element.entries().stream()
                .max(Comparator.comparing(entry -> names.grade(entry)))
                .get();
        var grade = names.grade(best);
        if (grade != Grade.NONE) {
            return new Result(Cells.cell(Truth.YES, reason(best, grade), best.path()), grade);
        }
        var unclear = element.entries().stream().filter(this::isUnclear).findFirst();
        if (unclear.isPresent()) {
            return none(Cells.unreadable(Optional.of(unclear.get().path())));
        }
        return none(Cells.cell(Truth.NO, Reason.of(ReasonCode.WHO_OTHER, label), element.path()));
    }

    /// A canonical user id means an account, but nobody here knows which.
    private boolean isUnclear(PrincipalElement.Entry entry) {
        return entry.kind() == Kind.CANONICAL_USER && names.account().isPresent();
    }

    private static Result none(Cell cell) {
        return new Result(cell, Grade.NONE);
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
    private Result checkExcept(PrincipalElement element, Optional<Effect> effect) {
        if (element.entries().isEmpty()) {
            return none(Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path()));
        }
        if (effect.equals(Optional.of(Effect.ALLOW))) {
            return none(Cells.cell(Truth.NO, Reason.of(ReasonCode.UNREADABLE), element.path()));
        }
        if (caller.boundary().isPresent()) {
            return none(Cells.cell(Truth.YES, Reason.of(ReasonCode.WHO_BOUNDARY, label), element.path()));
        }
        boolean isSpared = isFullyListed(element);
        var reason = isSpared
                ? Reason.of(ReasonCode.EXCEPTED, element.name(), label, label)
                : Reason.of(ReasonCode.OUTSIDE_EXCEPTIONS, element.name(), label);
        return none(Cells.cell(Truth.of(!isSpared), reason, element.path()));
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
