package dev.espalier.access.naive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers, dates and bytes in conditions (rules R67, R68, R70, R73).
final class Scales {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");
    private static final Pattern SECONDS = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})"
                    + "(?::([0-9]{2})([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?");

    private Scales() {}

    static boolean numbers(int[] value, int[] listed, IntPredicate isRight) {
        return bothCompare(number(value), number(listed), isRight);
    }

    static boolean dates(int[] value, int[] listed, IntPredicate isRight) {
        return bothCompare(date(value), date(listed), isRight);
    }

    private static <T extends Comparable<T>> boolean bothCompare(
            Optional<T> value, Optional<T> listed, IntPredicate isRight) {
        return value.isPresent()
                && listed.isPresent()
                && isRight.test(value.get().compareTo(listed.get()));
    }

    private static Optional<BigDecimal> number(int[] codes) {
        var text = NaiveOperator.text(codes);
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> date(int[] codes) {
        var text = NaiveOperator.text(codes);
        var date = DATE.matcher(text);
        if (date.matches()) {
            return instant(date);
        }
        return SECONDS.matcher(text).matches()
                ? Optional.of(seconds(new BigDecimal(text)))
                : Optional.empty();
    }

    private static Instant seconds(BigDecimal seconds) {
        return Instant.EPOCH.plusNanos(seconds.movePointRight(9).longValue());
    }

    private static Optional<Instant> instant(Matcher date) {
        try {
            var time = LocalDateTime.of(
                    part(date, 1, 0), part(date, 2, 1), part(date, 3, 1), part(date, 4, 0), part(date, 5, 0), part(date, 6, 0));
            var fraction = Optional.ofNullable(date.group(7)).map(BigDecimal::new).orElse(BigDecimal.ZERO);
            var zone = Optional.ofNullable(date.group(8)).orElse("Z");
            return Optional.of(time.toInstant(ZoneOffset.of(zone)).plusNanos(fraction.movePointRight(9).longValue()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int part(Matcher date, int group, int missing) {
        return Optional.ofNullable(date.group(group)).map(Integer::parseInt).orElse(missing);
    }

    static boolean sameBytes(int[] listed, int[] value) {
        try {
            var decoder = Base64.getDecoder();
            return Arrays.equals(
                    decoder.decode(NaiveOperator.text(listed)), decoder.decode(NaiveOperator.text(value)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
