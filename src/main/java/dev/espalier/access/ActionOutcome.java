package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import java.util.List;
import java.util.Optional;

/// How an action comes out for a caller.
record ActionOutcome(Evaluator evaluator, Question question, Verdict verdict) {
    /// The outcome by the caller's row, where that settles it, or else by asking.
    static ActionOutcome of(Evaluator evaluator, String arn, ActionSet allowed, ActionSet denied, int action) {
        var question = Question.of(arn, ActionTable.get().name(action).toString(), Optional.empty());
        if (allowed.contains(action)) {
            return new ActionOutcome(evaluator, question, Verdict.ALLOWED);
        }
        return denied.contains(action)
                ? new ActionOutcome(evaluator, question, Verdict.IMPLICITLY_DENIED)
                : new ActionOutcome(evaluator, question, evaluator.verdict(question));
    }

    /// 0 denied, 1 open, 2 allowed.
    int rank() {
        return switch (verdict) {
            case ALLOWED -> 2;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
            case DEPENDS, NO_ANSWER -> 1;
        };
    }

    /// Whether another outcome of the same rank is the same, also in what it turns on.
    boolean isLike(ActionOutcome other) {
        return rank() != 1 || (verdict == other.verdict && (verdict == Verdict.NO_ANSWER || turnsOn(other)));
    }

    private boolean turnsOn(ActionOutcome other) {
        return on().equals(other.on());
    }

    private List<Object> on() {
        var answer = evaluator.answer(question);
        return List.of(answer.dependence(), answer.where());
    }
}
