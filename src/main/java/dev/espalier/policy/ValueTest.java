package dev.espalier.policy;

import dev.espalier.policy.Template.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// The listed values of one condition, ready to be compared with a value of the request. The tests are those of the
/// positive operators; a value of the wrong type matches nothing (rule R73).
public interface ValueTest {
    /// Whether at least one listed value matches `given`.
    Truth matchesAny(String given, RequestContext context);

    /// Whether any value at all could match.
    default boolean couldMatch(RequestContext context) {
        return true;
    }

    /// The test of `operator`, positive or negated alike, against `values`.
    ///
    /// @param hasVariables whether the document's version knows policy variables
    static ValueTest of(ConditionOperator operator, List<String> values, boolean hasVariables) {
        return switch (operator) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> text(values, hasVariables, String::equals);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
                text(values, hasVariables, String::equalsIgnoreCase);
            case BOOL -> text(values, hasVariables, ValueTest::isSameBoolean);
            case STRING_LIKE, STRING_NOT_LIKE -> patterns(values, hasVariables, ValueTest::like);
            case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
                patterns(values, hasVariables, ArnCondition::test);
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> ordered(values, Scalars::number, sign -> sign == 0);
            case NUMERIC_LESS_THAN -> ordered(values, Scalars::number, sign -> sign < 0);
            case NUMERIC_LESS_THAN_EQUALS -> ordered(values, Scalars::number, sign -> sign <= 0);
            case NUMERIC_GREATER_THAN -> ordered(values, Scalars::number, sign -> sign > 0);
            case NUMERIC_GREATER_THAN_EQUALS -> ordered(values, Scalars::number, sign -> sign >= 0);
            case DATE_EQUALS, DATE_NOT_EQUALS -> ordered(values, Scalars::date, sign -> sign == 0);
            case DATE_LESS_THAN -> ordered(values, Scalars::date, sign -> sign < 0);
            case DATE_LESS_THAN_EQUALS -> ordered(values, Scalars::date, sign -> sign <= 0);
            case DATE_GREATER_THAN -> ordered(values, Scalars::date, sign -> sign > 0);
            case DATE_GREATER_THAN_EQUALS -> ordered(values, Scalars::date, sign -> sign >= 0);
            case BINARY_EQUALS -> parsed(values, Scalars::bytes, Scalars::bytes, Arrays::equals);
            case IP_ADDRESS, NOT_IP_ADDRESS ->
                parsed(values, IpRange::parse, IpRange::parse, (range, address) -> range.contains(address));
            case NULL -> (given, context) -> Truth.NO;
        };
    }

    private static boolean isSameBoolean(String wanted, String given) {
        return Scalars.bool(wanted).isPresent() && Scalars.bool(wanted).equals(Scalars.bool(given));
    }

    private static Predicate<String> like(Template.Resolution.Resolved pattern) {
        var wildcard = Template.wildcard(pattern.parts());
        return wildcard::matches;
    }

    /// Compares texts: `wanted` is a listed value with its variables put in.
    private static ValueTest text(List<String> values, boolean hasVariables, BiPredicate<String, String> isSame) {
        return patterns(values, hasVariables, wanted -> given -> isSame.test(wanted.text(), given));
    }

    private static ValueTest patterns(
            List<String> values, boolean hasVariables, Function<Resolution.Resolved, Predicate<String>> compile) {
        var tests = new ArrayList<ValueTest>();
        for (var value : values) {
            var template = hasVariables ? Template.parse(value) : Template.plain(value);
            if (!template.hasVariables()) {
                var fixed = compile.apply(new Resolution.Resolved(template.parts()));
                tests.add((given, context) -> Truth.of(fixed.test(given)));
            } else {
                tests.add((given, context) -> switch (template.resolve(context)) {
                    case Resolution.Resolved resolved ->
                        Truth.of(compile.apply(resolved).test(given));
                    case Resolution.Missing(var key) -> Truth.NO;
                    case Resolution.Open(var key) -> Truth.DEPENDS;
                });
            }
        }
        return new ValueTest() {
            @Override
            public Truth matchesAny(String given, RequestContext context) {
                var matches = Truth.NO;
                for (int i = 0; i < tests.size() && matches != Truth.YES; i++) {
                    matches = matches.or(tests.get(i).matchesAny(given, context));
                }
                return matches;
            }

            @Override
            public boolean couldMatch(RequestContext context) {
                return !tests.isEmpty();
            }
        };
    }

    private static <T extends Comparable<? super T>> ValueTest ordered(
            List<String> values, Function<String, Optional<T>> parse, Predicate<Integer> wanted) {
        return parsed(values, parse, parse, (listed, given) -> wanted.test(given.compareTo(listed)));
    }

    private static <P, T> ValueTest parsed(
            List<String> values,
            Function<String, Optional<P>> parseListed,
            Function<String, Optional<T>> parseGiven,
            BiPredicate<P, T> matches) {
        var listed = values.stream().map(parseListed).flatMap(Optional::stream).toList();
        return new ValueTest() {
            @Override
            public Truth matchesAny(String given, RequestContext context) {
                var value = listed.isEmpty() ? Optional.<T>empty() : parseGiven.apply(given);
                for (int i = 0; i < listed.size() && value.isPresent(); i++) {
                    if (matches.test(listed.get(i), value.get())) {
                        return Truth.YES;
                    }
                }
                return Truth.NO;
            }

            @Override
            public boolean couldMatch(RequestContext context) {
                return !listed.isEmpty();
            }
        };
    }
}
