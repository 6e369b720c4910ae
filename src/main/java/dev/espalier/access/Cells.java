package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.Truth;
import java.util.Optional;

/// Makes the cells of a statement's result.
final class Cells {
    private static final Cell NONE = new Cell(Match.NONE, Reason.of(ReasonCode.NONE), Optional.empty());

    private Cells() {}

    /// The element does not stand in the statement and need not.
    static Cell none() {
        return NONE;
    }

    static Cell cell(Truth truth, Reason reason, JsonPath at) {
        return new Cell(match(truth), reason, Optional.of(at));
    }

    static Cell unreadable(Optional<JsonPath> at) {
        return new Cell(Match.UNKNOWN, Reason.of(ReasonCode.UNREADABLE), at);
    }

    static Truth truth(Cell cell) {
        return switch (cell.match()) {
            case YES, NONE -> Truth.YES;
            case NO -> Truth.NO;
            case DEPENDS -> Truth.DEPENDS;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private static Match match(Truth truth) {
        return switch (truth) {
            case YES -> Match.YES;
            case NO -> Match.NO;
            case DEPENDS -> Match.DEPENDS;
            case UNKNOWN -> Match.UNKNOWN;
        };
    }
}
