package dev.espalier.whatif;

import dev.espalier.policy.Condition;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes changed copies of the conditions of statements, key by key.
final class Relaxing {
    private static final String CONDITION = "Condition";

    private Relaxing() {}

    /// The conditions of a statement, counted from 1.
    static List<Condition> conditions(PolicyDocument document, int number) {
        var statements = PolicyReading.of(document).statements();
        return number > statements.size()
                ? List.of()
                : statements
                        .get(number - 1)
                        .condition()
                        .map(block -> block.conditions())
                        .orElse(List.of());
    }

    /// Whether its values are a list of what is meant: the others compare with one bound.
    static boolean isList(Condition condition) {
        return switch (condition.operator().family()) {
            case STRING, ARN, IP -> true;
            case NUMERIC, DATE, BOOLEAN, BINARY, EXISTENCE -> false;
        };
    }

    static boolean isOn(Condition condition, String key) {
        return condition.lowerCaseKey().equals(key.toLowerCase(Locale.ROOT));
    }

    /// The statement without a condition.
    static Optional<JsonObject> without(JsonObject statement, Condition condition) {
        return changed(statement, condition, Optional.empty());
    }

    /// The statement without any condition.
    static JsonObject withoutConditions(JsonObject statement) {
        return without(statement, CONDITION);
    }

    /// The statement with more values in the list of a condition; empty when one cannot stand in it.
    static Optional<JsonObject> withValues(JsonObject statement, Condition condition, List<String> values) {
        var more = listed(statement, condition);
        for (var value : values) {
            more = more.flatMap(list -> Rewriting.plus(list, value));
        }
        return more.flatMap(list -> changed(statement, condition, Optional.of(list)));
    }

    /// The statement without some of the values in the list of a condition; empty when it has not got them all.
    static Optional<JsonObject> withoutValues(JsonObject statement, Condition condition, List<String> values) {
        var kept = listed(statement, condition);
        for (var value : values) {
            kept = kept.flatMap(list -> Narrowing.minus(list, value::equals));
        }
        return kept.flatMap(list -> changed(statement, condition, Optional.of(list)));
    }

    private static Optional<JsonValue> listed(JsonObject statement, Condition condition) {
        return object(statement, CONDITION)
                .flatMap(block -> object(block, condition.operatorText()))
                .flatMap(keys -> keys.get(condition.key()));
    }

    /// @param values what the condition lists then; empty takes it away
    private static Optional<JsonObject> changed(JsonObject statement, Condition condition, Optional<JsonValue> values) {
        return listed(statement, condition).map(_ -> {
            var block = object(statement, CONDITION).orElseThrow();
            var keys = object(block, condition.operatorText()).orElseThrow();
            var left = values.map(list -> Rewriting.put(keys, condition.key(), list))
                    .orElseGet(() -> without(keys, condition.key()));
            var others = left.members().isEmpty()
                    ? without(block, condition.operatorText())
                    : Rewriting.put(block, condition.operatorText(), left);
            return others.members().isEmpty()
                    ? without(statement, CONDITION)
                    : Rewriting.put(statement, CONDITION, others);
        });
    }

    private static Optional<JsonObject> object(JsonObject holder, String name) {
        return holder.get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static JsonObject without(JsonObject object, String name) {
        List<Member> kept = object.members().stream()
                .filter(member -> !member.name().equals(name))
                .toList();
        return new JsonObject(kept);
    }
}
