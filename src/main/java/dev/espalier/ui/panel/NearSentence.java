package dev.espalier.ui.panel;

import dev.espalier.access.Question;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.Effect;

/// Says of a statement that fails in one element what it does instead.
final class NearSentence {
    private NearSentence() {}

    static String of(StatementCard card, Question question) {
        var result = card.result();
        var verb = Words.text(result.effect() == Effect.ALLOW ? "near.allows" : "near.denies");
        var reference = card.reference();
        if (result.action().match() == Match.NO) {
            return Words.text("near.action", reference, verb, card.action(), question.action());
        }
        if (result.resource().match() == Match.NO) {
            return Words.text("near.resource", reference, verb, question.action(), card.resource());
        }
        if (result.condition().match() != Match.YES && result.condition().match() != Match.NONE) {
            return Words.text("near.condition", reference, verb, question.action(), reasonOf(card, 3));
        }
        return Words.text("near.principal", reference, verb, question.action());
    }

    private static String reasonOf(StatementCard card, int cell) {
        return card.cells().get(cell).reason();
    }
}
