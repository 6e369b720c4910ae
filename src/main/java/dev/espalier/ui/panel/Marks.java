package dev.espalier.ui.panel;

import dev.espalier.access.StatementResult.Match;
import dev.espalier.diagram.Mark;

/// Which mark stands for which state.
final class Marks {
    private Marks() {}

    static Mark of(RungState state) {
        return switch (state) {
            case PASSES -> Mark.PASS;
            case DENIES -> Mark.DENY;
            case SILENT -> Mark.SILENT;
            case DEPENDS -> Mark.DEPENDS;
            case UNKNOWN -> Mark.NO_ANSWER;
            case DOES_NOT_APPLY -> Mark.DOES_NOT_APPLY;
            case NOTHING -> Mark.DASH;
        };
    }

    static Mark of(Match match) {
        return switch (match) {
            case YES -> Mark.YES;
            case NO -> Mark.NO;
            case NONE -> Mark.DASH;
            case DEPENDS -> Mark.DEPENDS;
            case UNKNOWN -> Mark.NO_ANSWER;
        };
    }
}
