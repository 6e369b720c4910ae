package dev.espalier.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the typed values of conditions. Empty when a text is no such value (rule R73).
public final class Scalars {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})");
    /// Four digits are a year (decision D14).
    private static final Pattern EPOCH = Pattern.compile("[+-]?(\\d{1,3}|\\d{5,15})(\\.\\d{1,9})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    private Scalars() {}

    /// A decimal number; numbers of equal value compare as equal, whatever their digits (rule R67).
    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// `true` or `false` in any letter case (rule R69).
    public static Optional<Boolean> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// Whether it is an IP address, or a range of them, of either family (rule R71).
    public static boolean isAddress(String text) {
        return IpRange.parse(text).isPresent();
    }

    /// The bytes of a base64 text (rule R70).
    public static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// An instant: seconds since 1970, or a date whose missing parts are the earliest (rule R68).
    public static Optional<Instant> date(String text) {
        if (EPOCH.matcher(text).matches()) {
            var seconds = new BigDecimal(text);
            var nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
            return Optional.of(Instant.ofEpochSecond(seconds.longValue(), nanos));
        }
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    Integer.parseInt(parts.group(1)),
                    part(parts.group(2), 1),
                    part(parts.group(3), 1),
                    part(parts.group(4), 0),
                    part(parts.group(5), 0),
                    part(parts.group(6), 0),
                    nanos(parts.group(7)));
            return Optional.of(local.toInstant(zone(parts.group(8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(@Nullable String digits, int earliest) {
        return digits == null ? earliest : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset zone(@Nullable String written) {
        return written == null ? ZoneOffset.UTC : ZoneOffset.of(written);
    }
}
