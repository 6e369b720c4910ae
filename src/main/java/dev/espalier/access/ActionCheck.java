package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.policy.ActionElement;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.ActionPattern;
import dev.espalier.policy.Truth;

/// Whether the Action or NotAction element of a statement covers an action (rules R40, R41, R48).
final class ActionCheck {
    private ActionCheck() {}

    static Cell check(ActionElement element, ActionName action) {
        var listing = element.firstListing(action);
        if (listing.isPresent()) {
            return covered(element, listing.get(), action.toString());
        }
        return switch (element.covers(action)) {
            case UNKNOWN, DEPENDS -> unreadable(element);
            case YES ->
                Cells.cell(
                        Truth.YES,
                        Reason.of(ReasonCode.OUTSIDE_EXCEPTIONS, element.name(), action.toString()),
                        element.path());
            case NO ->
                Cells.cell(
                        Truth.NO,
                        element.entries().isEmpty()
                                ? Reason.of(ReasonCode.EMPTY_LIST)
                                : Reason.of(ReasonCode.NO_MATCH, action.toString()),
                        element.path());
        };
    }

    private static Cell unreadable(ActionElement element) {
        return Cells.unreadable(element.entries().stream()
                .filter(entry -> entry.pattern().isEmpty())
                .findFirst()
                .map(ActionElement.Entry::path));
    }

    private static Cell covered(ActionElement element, ActionElement.Entry entry, String action) {
        if (element.isExcept()) {
            var reason = Reason.of(ReasonCode.EXCEPTED, element.name(), entry.text(), action);
            return Cells.cell(Truth.NO, reason, entry.path());
        }
        return Cells.cell(Truth.YES, reason(entry.text(), entry.pattern().get(), action), entry.path());
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
