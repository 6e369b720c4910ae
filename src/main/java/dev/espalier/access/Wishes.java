package dev.espalier.access;

import dev.espalier.policy.ConditionOperator;
import java.util.Map;

/// What a failed condition would take, in words: "every value of aws:TagKeys is a or b".
final class Wishes {
    private static final String FOR_ALL = "ForAllValues:";
    private static final String FOR_ANY = "ForAnyValue:";
    private static final String IF_EXISTS = "IfExists";

    private Wishes() {}

    static String of(Reason failure) {
        var parts = failure.parts();
        return switch (failure.code()) {
            case CONDITION_FAILS -> wish(parts.get(0), parts.get(2), parts.get(3));
            case CONDITION_KEY_ABSENT -> wish(parts.get(0), parts.get(1), parts.get(2));
            default -> Sentences.text(failure);
        };
    }

    /// @param written the operator with its set operator and `IfExists`
    static String wish(String key, String written, String wanted) {
        boolean isForAll = startsWith(written, FOR_ALL);
        boolean isForAny = startsWith(written, FOR_ANY);
        var rest = written.substring(isForAll ? FOR_ALL.length() : isForAny ? FOR_ANY.length() : 0);
        boolean isIfExists = rest.length() > IF_EXISTS.length()
                && rest.regionMatches(true, rest.length() - IF_EXISTS.length(), IF_EXISTS, 0, IF_EXISTS.length());
        var name = isIfExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        var subject = Sentences.phrase("subject." + (isForAll ? "all" : isForAny ? "any" : "one"), Map.of("key", key));
        return Sentences.phrase(
                "wish",
                Map.of(
                        "subject",
                        isIfExists ? Sentences.phrase("subject.ifExists", Map.of("subject", subject)) : subject,
                        "predicate",
                        predicate(name, wanted)));
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static String predicate(String name, String wanted) {
        return ConditionOperator.named(name)
                .map(operator -> Sentences.phrase(key(operator, wanted), Map.of("values", wanted)))
                .orElseGet(() -> Sentences.phrase("wish.passes", Map.of("operator", name, "values", wanted)));
    }

    private static String key(ConditionOperator operator, String wanted) {
        return "wish."
                + switch (operator) {
                    case STRING_EQUALS,
                            STRING_LIKE,
                            NUMERIC_EQUALS,
                            DATE_EQUALS,
                            BOOL,
                            BINARY_EQUALS,
                            ARN_EQUALS,
                            ARN_LIKE -> "is";
                    case STRING_NOT_EQUALS,
                            STRING_NOT_LIKE,
                            NUMERIC_NOT_EQUALS,
                            DATE_NOT_EQUALS,
                            ARN_NOT_EQUALS,
                            ARN_NOT_LIKE -> "isNot";
                    case STRING_EQUALS_IGNORE_CASE -> "isInAnyCase";
                    case STRING_NOT_EQUALS_IGNORE_CASE -> "isNotInAnyCase";
                    case NUMERIC_LESS_THAN -> "less";
                    case NUMERIC_LESS_THAN_EQUALS -> "atMost";
                    case NUMERIC_GREATER_THAN -> "more";
                    case NUMERIC_GREATER_THAN_EQUALS -> "atLeast";
                    case DATE_LESS_THAN -> "before";
                    case DATE_LESS_THAN_EQUALS -> "until";
                    case DATE_GREATER_THAN -> "after";
                    case DATE_GREATER_THAN_EQUALS -> "from";
                    case IP_ADDRESS -> "in";
                    case NOT_IP_ADDRESS -> "notIn";
                    case NULL -> wanted.equalsIgnoreCase("true") ? "absent" : "present";
                };
    }
}
