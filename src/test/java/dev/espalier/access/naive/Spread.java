package dev.espalier.access.naive;

import dev.espalier.design.Layer;
import dev.espalier.access.Verdict;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what random questions and documents came to.
final class Spread {
    /// What came of a question.
    record Outcome(Verdict verdict, Optional<Layer> decidedBy) {}

    private final Map<Outcome, AtomicLong> outcomes = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> operators = new ConcurrentHashMap<>();

    void count(Expected expected) {
        count(outcomes, new Outcome(expected.verdict(), expected.decidedBy()));
    }

    /// Counts the operators of every Condition below.
    void countOperators(JsonValue value) {
        if (value instanceof JsonObject(var members)) {
            for (var member : members) {
                if (member.name().equals("Condition")) {
                    var condition = (JsonObject) member.value();
                    condition.members().forEach(operator -> count(operators, operator.name().toLowerCase(Locale.ROOT)));
                }
                countOperators(member.value());
            }
        } else if (value instanceof JsonValue.JsonArray(var items)) {
            items.forEach(this::countOperators);
        }
    }

    private static <T> void count(Map<T, AtomicLong> counts, T what) {
        counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
    }

    long times(Verdict verdict, Layer decidedBy) {
        var times = outcomes.get(new Outcome(verdict, Optional.of(decidedBy)));
        return times == null ? 0 : times.get();
    }

    boolean hasOperator(String written) {
        return operators.containsKey(written.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        outcomes.forEach((outcome, times) -> text.append(List.of(outcome, times)).append('\n'));
        return text.toString();
    }
}
