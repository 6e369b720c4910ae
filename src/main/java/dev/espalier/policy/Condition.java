package dev.espalier.policy;

import dev.espalier.policy.ConditionOperator.Family;
import java.util.List;

/// One key of a condition block with its operator and values: `"StringLike": { "s3:prefix": ["home/*"] }`.
///
/// @param operatorText the operator as written, with its set operator and `IfExists`
/// @param lowerCaseKey the key as contexts find it fastest
/// @param variables keys whose values are put into the listed ones
/// @param test compares one value of the request with the listed ones
/// @param path where the values stand
public record Condition(
        String operatorText,
        Quantifier quantifier,
        ConditionOperator operator,
        boolean isIfExists,
        String key,
        String lowerCaseKey,
        List<String> values,
        List<String> variables,
        ValueTest test,
        JsonPath path) {
    public Condition {
        values = List.copyOf(values);
        variables = List.copyOf(variables);
    }

    /// How many values of the request have to match.
    public enum Quantifier {
        /// The key holds one value.
        NONE,
        FOR_ALL_VALUES,
        FOR_ANY_VALUE
    }

    /// Whether it holds for `context` (rules R59 to R65).
    public Truth test(RequestContext context) {
        var value = context.get(lowerCaseKey);
        if (operator.family() == Family.EXISTENCE) {
            return testNull(value);
        }
        return switch (value) {
            case ContextValue.Unknown unknown -> testUnknown(unknown, context);
            case ContextValue.Absent() -> Truth.of(holdsWhenAbsent());
            case ContextValue.Present(var given, var isMultivalued) -> testPresent(given, isMultivalued, context);
        };
    }

    private Truth testNull(ContextValue value) {
        if (quantifier != Quantifier.NONE) {
            return Truth.of(quantifier == Quantifier.FOR_ALL_VALUES);
        }
        if (value instanceof ContextValue.Unknown(var _, var isPresent, var _) && !isPresent) {
            return Truth.DEPENDS;
        }
        boolean isAbsent = value instanceof ContextValue.Absent
                || (value instanceof ContextValue.Present(var given, var isMultivalued) && isEmpty(given));
        return Truth.of(values.stream().anyMatch(wanted -> wanted.equalsIgnoreCase(String.valueOf(isAbsent))));
    }

    private boolean holdsWhenAbsent() {
        return switch (quantifier) {
            case FOR_ALL_VALUES -> true;
            case FOR_ANY_VALUE -> false;
            case NONE -> isIfExists || operator.isNegated();
        };
    }

    /// A key nobody settled may hold anything, and may be absent unless it is always there. Only what comes out alike
    /// for all of that is certain.
    private Truth testUnknown(ContextValue.Unknown unknown, RequestContext context) {
        var present = testAnyValue(unknown, context);
        if (unknown.isPresent()) {
            return present;
        }
        return present == Truth.of(holdsWhenAbsent()) ? present : Truth.DEPENDS;
    }

    /// The result when the key holds some value nobody knows.
    private Truth testAnyValue(ContextValue.Unknown unknown, RequestContext context) {
        if (quantifier == Quantifier.NONE && MultivaluedKeys.contains(key)) {
            return Truth.NO;
        }
        boolean isRuledOut = unknown.never().filter(this::wantsOnly).isPresent();
        if (!isRuledOut && test.couldMatch(context)) {
            return Truth.DEPENDS;
        }
        return switch (quantifier) {
            case NONE -> Truth.of(operator.isNegated());
            case FOR_ALL_VALUES -> operator.isNegated() ? Truth.YES : Truth.DEPENDS;
            case FOR_ANY_VALUE -> operator.isNegated() ? Truth.DEPENDS : Truth.NO;
        };
    }

    /// Whether everything listed is this text or a path that begins with it.
    private boolean wantsOnly(String text) {
        return variables.isEmpty()
                && values.stream().allMatch(value -> value.equals(text) || value.startsWith(text + "/"));
    }

    private Truth testPresent(List<String> given, boolean isMultivalued, RequestContext context) {
        return switch (quantifier) {
            case FOR_ALL_VALUES -> isEmpty(given) ? Truth.YES : testEach(given, context, true);
            case FOR_ANY_VALUE -> isEmpty(given) ? Truth.NO : testEach(given, context, false);
            case NONE -> isMultivalued || given.size() != 1 ? Truth.NO : testOne(given.getFirst(), context);
        };
    }

    private Truth testEach(List<String> given, RequestContext context, boolean isForAll) {
        var result = Truth.of(isForAll);
        for (var one : given) {
            var truth = testOne(one, context);
            result = isForAll ? result.and(truth) : result.or(truth);
        }
        return result;
    }

    private Truth testOne(String given, RequestContext context) {
        var matches = test.matchesAny(given, context);
        return operator.isNegated() ? matches.not() : matches;
    }

    private static boolean isEmpty(List<String> given) {
        return given.isEmpty() || (given.size() == 1 && given.getFirst().isEmpty());
    }
}
