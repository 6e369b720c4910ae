package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an action comes out for a caller.
///
/// @param answer empty when the row tells the verdict
record ActionOutcome(Verdict verdict, Optional<Answer> answer) {
    /// The outcome by the caller's row, where that settles it, or else by asking.
    static ActionOutcome of(Evaluator evaluator, String arn, ActionSet allowed, ActionSet denied, int action) {
        if (allowed.contains(action)) {
            return new ActionOutcome(Verdict.ALLOWED, Optional.empty());
        }
        if (denied.contains(action)) {
            return new ActionOutcome(Verdict.IMPLICITLY_DENIED, Optional.empty());
        }
        var question = Question.of(arn, ActionTable.get().name(action).toString(), Optional.empty());
        var answer = evaluator.answer(question);
        return new ActionOutcome(answer.verdict(), Optional.of(answer));
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
        return answer.stream()
                .<Object>flatMap(one -> Stream.of(one.dependence(), one.where()))
                .toList();
    }
}
