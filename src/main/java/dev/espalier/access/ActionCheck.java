package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.policy.ActionElement;
import dev.espalier.policy.ActionPattern;
import dev.espalier.policy.Truth;
import java.util.Optional;

/// Whether the Action or NotAction element of a statement covers an action (rules R40, R41, R48).
final class ActionCheck {
    private ActionCheck() {}

    static Cell check(ActionElement element, String action) {
        if (element.entries().isEmpty()) {
            return Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path());
        }
        for (var entry : element.entries()) {
            if (entry.pattern().filter(pattern -> pattern.matches(action)).isPresent()) {
                return covered(element, entry, entry.pattern().get(), action);
            }
        }
        var unreadable = element.entries().stream()
                .filter(entry -> entry.pattern().isEmpty())
                .findFirst();
        if (unreadable.isPresent()) {
            return Cells.unreadable(Optional.of(unreadable.get().path()));
        }
        var reason = element.isExcept()
                ? Reason.of(ReasonCode.OUTSIDE_EXCEPTIONS, element.name(), action)
                : Reason.of(ReasonCode.NO_MATCH, action);
        return Cells.cell(Truth.of(element.isExcept()), reason, element.path());
    }

    private static Cell covered(
            ActionElement element, ActionElement.Entry entry, ActionPattern pattern, String action) {
        if (element.isExcept()) {
            var reason = Reason.of(ReasonCode.EXCEPTED, element.name(), entry.text(), action);
            return Cells.cell(Truth.NO, reason, entry.path());
        }
        return Cells.cell(Truth.YES, reason(entry.text(), pattern, action), entry.path());
    }

    private static Reason reason(String text, ActionPattern pattern, String action) {
        if (pattern.isEverything()) {
            return Reason.of(ReasonCode.MATCH_STAR);
        }
        return pattern.isExact()
                ? Reason.of(ReasonCode.MATCH_EXACT, text)
                : Reason.of(ReasonCode.MATCH_WILDCARD, text, action);
    }
}
