package dev.espalier.access.naive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The operators of conditions (rules R57, R66 to R73).
enum NaiveOperator {
    STRING_EQUALS("stringequals", Arrays::equals),
    STRING_NOT_EQUALS("stringnotequals", Arrays::equals),
    STRING_EQUALS_IGNORE_CASE("stringequalsignorecase", NaiveOperator::equalsIgnoringCase),
    STRING_NOT_EQUALS_IGNORE_CASE("stringnotequalsignorecase", NaiveOperator::equalsIgnoringCase),
    STRING_LIKE("stringlike", Wildcards::matches),
    STRING_NOT_LIKE("stringnotlike", Wildcards::matches),
    NUMERIC_EQUALS("numericequals", (listed, value) -> Scales.numbers(value, listed, order -> order == 0)),
    NUMERIC_NOT_EQUALS("numericnotequals", (listed, value) -> Scales.numbers(value, listed, order -> order == 0)),
    NUMERIC_LESS_THAN("numericlessthan", (listed, value) -> Scales.numbers(value, listed, order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS(
            "numericlessthanequals", (listed, value) -> Scales.numbers(value, listed, order -> order <= 0)),
    NUMERIC_GREATER_THAN("numericgreaterthan", (listed, value) -> Scales.numbers(value, listed, order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS(
            "numericgreaterthanequals", (listed, value) -> Scales.numbers(value, listed, order -> order >= 0)),
    DATE_EQUALS("dateequals", (listed, value) -> Scales.dates(value, listed, order -> order == 0)),
    DATE_NOT_EQUALS("datenotequals", (listed, value) -> Scales.dates(value, listed, order -> order == 0)),
    DATE_LESS_THAN("datelessthan", (listed, value) -> Scales.dates(value, listed, order -> order < 0)),
    DATE_LESS_THAN_EQUALS("datelessthanequals", (listed, value) -> Scales.dates(value, listed, order -> order <= 0)),
    DATE_GREATER_THAN("dategreaterthan", (listed, value) -> Scales.dates(value, listed, order -> order > 0)),
    DATE_GREATER_THAN_EQUALS(
            "dategreaterthanequals", (listed, value) -> Scales.dates(value, listed, order -> order >= 0)),
    BOOL("bool", NaiveOperator::sameTruth),
    NULL("null", NaiveOperator::sameTruth),
    BINARY_EQUALS("binaryequals", Scales::sameBytes),
    IP_ADDRESS("ipaddress", Addresses::isInside),
    NOT_IP_ADDRESS("notipaddress", Addresses::isInside),
    ARN_EQUALS("arnequals", Arns::isLike),
    ARN_LIKE("arnlike", Arns::isLike),
    ARN_NOT_EQUALS("arnnotequals", Arns::isLike),
    ARN_NOT_LIKE("arnnotlike", Arns::isLike);

    /// Whether one value of the request matches one listed value; for a negated operator this is what must not be.
    private interface Comparison {
        boolean holds(int[] listed, int[] value);
    }

    private final String lowerName;

    @SuppressWarnings("ImmutableEnumChecker") // comparisons hold no state
    private final Comparison comparison;

    NaiveOperator(String lowerName, Comparison comparison) {
        this.lowerName = lowerName;
        this.comparison = comparison;
    }

    static NaiveOperator called(String lowerName) {
        for (var operator : values()) {
            if (operator.lowerName.equals(lowerName)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(lowerName);
    }

    String lowerName() {
        return lowerName;
    }

    boolean isNegated() {
        return lowerName.contains("not");
    }

    boolean takesWildcards() {
        return lowerName.endsWith("like") || lowerName.startsWith("arn");
    }

    boolean takesVariables() {
        return lowerName.startsWith("string") || lowerName.startsWith("arn") || this == BOOL;
    }

    /// Whether `value` matches at least one of the listed ones (rule R59). One with a variable that has no value
    /// matches nothing.
    boolean matches(int[] value, List<PatternText> listed, NaiveContext context) {
        for (var one : listed) {
            var filled = one.fill(context);
            if (filled.isPresent() && comparison.holds(filled.get(), value)) {
                return true;
            }
        }
        return false;
    }

    static String text(int[] codes) {
        return new String(codes, 0, codes.length);
    }

    private static boolean equalsIgnoringCase(int[] listed, int[] value) {
        return text(listed).equalsIgnoreCase(text(value));
    }

    private static boolean sameTruth(int[] listed, int[] value) {
        var one = text(listed).toLowerCase(Locale.ROOT);
        var other = text(value).toLowerCase(Locale.ROOT);
        return one.equals(other) && (one.equals("true") || one.equals("false"));
    }
}
