package dev.espalier.access;

import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ConditionOperator;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When and where a statement applies, in words: "unless aws:RequestedRegion is eu-west-1", "if
/// aws:MultiFactorAuthPresent is false", "on arn:aws:s3:::logs/*".
public final class StatementScope {
    private StatementScope() {}

    /// In words; of one that always applies it cannot be said.
    public static String of(Statement statement) {
        return of(statement, statement.condition());
    }

    /// The same, when only these of its conditions decide.
    static String of(Statement statement, List<Condition> open) {
        return of(
                statement,
                statement
                        .condition()
                        .filter(block -> !block.isReadable() || !open.isEmpty())
                        .map(block -> new ConditionBlock(open, block.isReadable(), block.path())));
    }

    private static String of(Statement statement, Optional<ConditionBlock> condition) {
        var parts = new ArrayList<String>();
        statement.resource().filter(element -> !element.isEverything()).ifPresent(element -> parts.add(on(element)));
        condition.filter(block -> !block.isEmpty()).ifPresent(block -> parts.add(when(block)));
        return parts.isEmpty() ? Sentences.phrase("scope.unclear", Map.of()) : String.join(" ", parts);
    }

    private static String on(ResourceElement element) {
        var texts = element.entries().stream().map(ResourceElement.Entry::text).toList();
        return Sentences.phrase(
                element.isExcept() ? "scope.except" : "scope.on",
                Map.of("resources", Sentences.joined(texts, "list.or")));
    }

    /// Conditions that are all negated read better the other way round: not A and not B is unless A or B.
    private static String when(ConditionBlock block) {
        var conditions = block.conditions();
        if (!block.isReadable() || conditions.isEmpty()) {
            return Sentences.phrase("scope.unclear", Map.of());
        }
        boolean isUnless = conditions.stream()
                .allMatch(one -> one.operator().isNegated() && one.quantifier() == Condition.Quantifier.NONE);
        var texts = conditions.stream().map(one -> text(one, isUnless)).toList();
        return Sentences.phrase(
                isUnless ? "scope.unless" : "scope.if",
                Map.of("conditions", Sentences.joined(texts, isUnless ? "list.or" : "list.and")));
    }

    private static String text(Condition condition, boolean isTurned) {
        var key = condition.quantifier() == Condition.Quantifier.NONE
                ? condition.key()
                : Sentences.phrase("scope." + condition.quantifier(), Map.of("key", condition.key()));
        if (condition.operator().family() == ConditionOperator.Family.EXISTENCE) {
            boolean isAbsent = condition.values().stream().anyMatch("true"::equalsIgnoreCase);
            return Sentences.phrase(isAbsent ? "scope.absent" : "scope.present", Map.of("key", key));
        }
        boolean isNegated = condition.operator().isNegated() && !isTurned;
        var text = Sentences.phrase(
                "scope." + comparison(condition.operator()) + (isNegated ? ".not" : ""),
                Map.of("key", key, "values", Sentences.joined(values(condition), "list.or")));
        return condition.isIfExists() && !condition.operator().isNegated()
                ? Sentences.phrase("scope.orAbsent", Map.of("condition", text))
                : text;
    }

    private static List<String> values(Condition condition) {
        return condition.values().stream()
                .map(value -> value.isEmpty() ? Sentences.phrase("value.empty", Map.of()) : value)
                .toList();
    }

    private static String comparison(ConditionOperator operator) {
        return switch (operator) {
            case NUMERIC_LESS_THAN, DATE_LESS_THAN -> "less";
            case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> "most";
            case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> "greater";
            case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> "least";
            case IP_ADDRESS, NOT_IP_ADDRESS -> "in";
            case STRING_LIKE, STRING_NOT_LIKE, ARN_LIKE, ARN_NOT_LIKE, ARN_EQUALS, ARN_NOT_EQUALS -> "like";
            case STRING_EQUALS,
                    STRING_NOT_EQUALS,
                    STRING_EQUALS_IGNORE_CASE,
                    STRING_NOT_EQUALS_IGNORE_CASE,
                    NUMERIC_EQUALS,
                    NUMERIC_NOT_EQUALS,
                    DATE_EQUALS,
                    DATE_NOT_EQUALS,
                    BOOL,
                    BINARY_EQUALS,
                    NULL -> "is";
        };
    }
}
