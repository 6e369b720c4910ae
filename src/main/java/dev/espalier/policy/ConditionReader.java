package dev.espalier.policy;

import dev.espalier.policy.Condition.Quantifier;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a Condition element (rules R46, R57).
final class ConditionReader {
    private static final String IF_EXISTS = "IfExists";

    private final boolean hasVariables;
    private final ProblemList problems;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean isReadable = true;

    ConditionReader(boolean hasVariables, ProblemList problems) {
        this.hasVariables = hasVariables;
        this.problems = problems;
    }

    /// An operator name taken apart.
    private record Operator(String text, Quantifier quantifier, ConditionOperator base, boolean isIfExists) {
        String spelling() {
            return prefix() + base.spelling() + (isIfExists ? IF_EXISTS : "");
        }

        private String prefix() {
            return switch (quantifier) {
                case NONE -> "";
                case FOR_ALL_VALUES -> "ForAllValues:";
                case FOR_ANY_VALUE -> "ForAnyValue:";
            };
        }
    }

    ConditionBlock read(JsonValue value, JsonPath path) {
        if (value instanceof JsonObject(var members)) {
            members.forEach(member -> readOperator(member, path.member(member.name())));
        } else {
            mismatch(path, "Condition", "an object");
        }
        return new ConditionBlock(conditions, isReadable, path);
    }

    private void readOperator(Member entry, JsonPath path) {
        var operator = parse(entry.name());
        if (operator.isEmpty()) {
            problems.error("INVALID_CONDITION_OPERATOR", path, entry.name());
            isReadable = false;
            return;
        }
        if (operator.get().base() == ConditionOperator.NULL && operator.get().isIfExists()) {
            problems.error("NULL_WITH_IF_EXISTS", path);
            isReadable = false;
            return;
        }
        if (!operator.get().spelling().equals(entry.name())) {
            problems.warning("OPERATOR_CASE", path, entry.name(), operator.get().spelling());
        }
        if (entry.value() instanceof JsonObject(var keys)) {
            keys.forEach(key -> readKey(operator.get(), key, path.member(key.name())));
        } else {
            mismatch(path, entry.name(), "an object of keys and values");
        }
    }

    private static Optional<Operator> parse(String text) {
        int colon = text.indexOf(':');
        var set = colon < 0 ? "" : text.substring(0, colon);
        var name = text.substring(colon + 1);
        boolean isIfExists =
                name.regionMatches(true, name.length() - IF_EXISTS.length(), IF_EXISTS, 0, IF_EXISTS.length());
        var base = isIfExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
        return quantifier(set, colon)
                .flatMap(quantifier -> ConditionOperator.named(base)
                        .map(operator -> new Operator(text, quantifier, operator, isIfExists)));
    }

    private static Optional<Quantifier> quantifier(String set, int colon) {
        if (colon < 0) {
            return Optional.of(Quantifier.NONE);
        }
        if (set.equalsIgnoreCase("ForAllValues")) {
            return Optional.of(Quantifier.FOR_ALL_VALUES);
        }
        return set.equalsIgnoreCase("ForAnyValue") ? Optional.of(Quantifier.FOR_ANY_VALUE) : Optional.empty();
    }

    private void readKey(Operator operator, Member key, JsonPath path) {
        var values = new ArrayList<String>();
        if (key.value() instanceof JsonArray(var items)) {
            for (int i = 0; i < items.size(); i++) {
                readValue(items.get(i), key.name(), path.item(i)).ifPresent(values::add);
            }
        } else {
            readValue(key.value(), key.name(), path).ifPresent(values::add);
        }
        conditions.add(new Condition(
                operator.text(),
                operator.quantifier(),
                operator.base(),
                operator.isIfExists(),
                key.name(),
                key.name().toLowerCase(Locale.ROOT),
                values,
                variables(operator.base(), values),
                ValueTest.of(operator.base(), values, hasVariables),
                path));
    }

    private List<String> variables(ConditionOperator operator, List<String> values) {
        if (!hasVariables || !operator.family().hasVariables()) {
            return List.of();
        }
        return values.stream()
                .flatMap(value -> Template.parse(value).variables().stream())
                .distinct()
                .toList();
    }

    private Optional<String> readValue(JsonValue value, String key, JsonPath path) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber(var digits) -> Optional.of(digits);
            case JsonBoolean(var isTrue) -> Optional.of(String.valueOf(isTrue));
            default -> {
                mismatch(path, key, "a string, number or boolean, or a list of them");
                yield Optional.empty();
            }
        };
    }

    private void mismatch(JsonPath path, String name, String wanted) {
        problems.error("DATA_TYPE_MISMATCH", path, name, wanted);
        isReadable = false;
    }
}
