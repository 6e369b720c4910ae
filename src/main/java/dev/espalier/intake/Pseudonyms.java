package dev.espalier.intake;

import dev.espalier.intake.Substitution.Alphabets;
import dev.espalier.intake.Substitution.Kind;
import dev.espalier.policy.IpRange;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other words for words, other numbers for numbers, other addresses for addresses. What becomes of a word depends on
/// the word alone, and words that begin alike still begin alike: a pattern such as `team-adm*` matches afterwards what
/// it matched before. With one alphabet for all that holds also for pieces from within words, such as `*min`.
final class Pseudonyms {
    private static final String EDGE = "(?<![A-Za-z0-9])";
    private static final Pattern RUN = Pattern.compile("(?<letters>[A-Z]+[a-z]*|[a-z]+)|(?<digits>[0-9]+)");
    private static final Pattern TOKEN = Pattern.compile("(?<variable>\\$\\{[^}]*\\})"
            + "|" + EDGE + "(?<prefix>ou-|o-|r-)(?=[a-z0-9])"
            + "|(?<code>(?<=" + EDGE + "(?:ou-|o-|r-|ou-[a-z0-9]{1,32}-))[a-z0-9]+)"
            + "|" + EDGE + "(?<unique>A(IDA|ROA|GPA|NPA|NVA|IPA|SIA|KIA|BIA|CCA|SCA|PKA))(?=[A-Z0-9]{4})"
            + "|" + RUN.pattern()
            + "|(?<foreign>[^\\x00-\\x7f])");
    /// Ranges that everybody uses inside; they are not told apart from outside by changing them.
    private static final List<IpRange> PRIVATE =
            List.of(range("10.0.0.0/8"), range("172.16.0.0/12"), range("192.168.0.0/16"));

    private final Substitution substitution;

    /// @param written texts of which no word is to come out again
    Pseudonyms(byte[] secret, Alphabets alphabets, String written) {
        var hidden = new HashSet<String>();
        RUN.matcher(written).results().forEach(run -> hidden.add(run.group().toLowerCase(Locale.ROOT)));
        substitution = new Substitution(secret, alphabets, hidden);
    }

    private static IpRange range(String text) {
        return IpRange.parse(text).orElseThrow();
    }

    /// A name or any other text. Signs between words stay, and policy variables but for the names of tags in them.
    String text(String text) {
        var written = new StringBuilder();
        var token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            written.append(text, end, token.start());
            end = token.end();
            written.append(token(token));
        }
        return written.append(text.substring(end)).toString();
    }

    private String token(Matcher token) {
        var text = token.group();
        if (token.group("variable") != null) {
            int slash = text.indexOf('/');
            return slash < 0 ? text : text.substring(0, slash + 1) + text(text.substring(slash + 1));
        }
        if (token.group("prefix") != null || token.group("unique") != null) {
            return text;
        }
        if (token.group("code") != null) {
            return substitution.run(Kind.CODE, text);
        }
        return token.group("foreign") == null
                ? substitution.run(token.group("digits") == null ? Kind.LETTERS : Kind.DIGITS, text)
                : substitution.foreign(text.codePointAt(0));
    }

    /// Another address or range for an address or range of either version; empty when it is none. An address lies in a
    /// range afterwards exactly if it did before: each bit is turned or kept depending on the bits before it.
    Optional<String> address(String text) {
        return IpRange.parse(text).map(range -> {
            int slash = text.indexOf('/');
            return IpRange.write(other(range), range.bits()) + (slash < 0 ? "" : text.substring(slash));
        });
    }

    private BigInteger other(IpRange range) {
        int last = range.bits() - 1;
        var before = range.first();
        var after = before;
        for (int i = 0; i < range.length(); i++) {
            var prefix = before.shiftRight(last - i + 1);
            if (!leadsToPrivate(prefix, i, range.bits()) && isTurned(prefix, i, range.bits())) {
                after = after.flipBit(last - i);
            }
        }
        return after;
    }

    private static boolean leadsToPrivate(BigInteger prefix, int length, int bits) {
        for (var range : PRIVATE) {
            boolean isShorter = bits == range.bits() && length < range.length();
            if (isShorter && range.first().shiftRight(bits - length).equals(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTurned(BigInteger prefix, int length, int bits) {
        return (substitution.digest("address " + bits + " " + length + " " + prefix)[0] & 1) == 1;
    }
}
