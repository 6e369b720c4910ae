package dev.espalier.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Replaces a run of letters and digits sign by sign: a letter by another letter in the same case, a digit by another
/// digit. Which one depends on the secret and, by prefix, on everything before it in the run. So two runs begin alike
/// afterwards exactly as far as they began alike before, whatever the case, and nothing else about them is kept but
/// their lengths and kinds of signs.
final class Substitution {
    private static final int LETTERS = 26;
    private static final int DIGITS = 10;
    private static final int MOST_ROUNDS = 40;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 20_000;

    private final SecretKeySpec secret;
    private final Alphabets alphabets;
    private final Set<String> hidden;
    private final Map<String, int[]> tables = new HashMap<>();

    /// What a sign's replacement depends on.
    enum Alphabets {
        /// The signs before it: nobody can tell one run from knowing others.
        BY_PREFIX,
        /// Nothing: whatever a wildcard matched, it matches; whoever knows a few names can solve the rest.
        ONE
    }

    /// What a run may consist of.
    enum Kind {
        LETTERS,
        DIGITS,
        CODE
    }

    /// @param hidden runs, in small letters, that are not to come out again
    Substitution(byte[] secret, Alphabets alphabets, Set<String> hidden) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.alphabets = alphabets;
        this.hidden = Set.copyOf(hidden);
    }

    String run(Kind kind, String run) {
        var small = run.toLowerCase(Locale.ROOT);
        var other = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char sign = small.charAt(i);
            boolean isDigit = sign <= '9';
            var table = table(isDigit, kind, small.substring(0, i), other);
            char drawn = (char) (isDigit ? '0' + table[sign - '0'] : 'a' + table[sign - 'a']);
            other.append(drawn);
        }
        return inCaseOf(run, other);
    }

    private static String inCaseOf(String run, StringBuilder other) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) >= 'A' && run.charAt(i) <= 'Z') {
                other.setCharAt(i, Character.toUpperCase(other.charAt(i)));
            }
        }
        return other.toString();
    }

    /// Letters beyond ASCII become ideographs, each always the same; other signs stay.
    String foreign(int sign) {
        if (!Character.isLetterOrDigit(sign)) {
            return Character.toString(sign);
        }
        var digest = digest("foreign " + Character.toLowerCase(sign));
        int drawn = ((digest[0] & 0xFF) << Byte.SIZE) | (digest[1] & 0xFF);
        return Character.toString(FIRST_IDEOGRAPH + drawn % IDEOGRAPHS);
    }

    private int[] table(boolean isDigit, Kind kind, String before, CharSequence after) {
        var key = (isDigit ? "digit " : "letter ") + (alphabets == Alphabets.ONE ? "" : kind + " " + before);
        var known = tables.get(key);
        if (known != null) {
            return known;
        }
        var drawn = table(isDigit, key, before, after);
        tables.put(key, drawn);
        return drawn;
    }

    private int[] table(boolean isDigit, String key, String before, CharSequence after) {
        // A number must not begin with a zero that was none before; so zeros stay where numbers begin.
        boolean keepsZero = isDigit && (before.isEmpty() || alphabets == Alphabets.ONE);
        for (int round = 0; ; round++) {
            var table = cycle(digest(key + " " + round), isDigit ? DIGITS : LETTERS, keepsZero ? 1 : 0);
            boolean isLast = before.isEmpty() || alphabets == Alphabets.ONE || round == MOST_ROUNDS;
            if (isLast || !bringsBack(table, isDigit ? '0' : 'a', before, after)) {
                return table;
            }
        }
    }

    private boolean bringsBack(int[] table, char first, String before, CharSequence after) {
        for (int sign = 0; sign < table.length; sign++) {
            if (hidden.contains(before + (char) (first + sign))
                    && hidden.contains(after.toString() + (char) (first + table[sign]))) {
                return true;
            }
        }
        return false;
    }

    /// A permutation in which no sign from `from` on stays: Sattolo's shuffle, which always makes one cycle.
    private static int[] cycle(byte[] digest, int size, int from) {
        var table = new int[size];
        for (int i = 0; i < size; i++) {
            table[i] = i;
        }
        for (int i = size - 1; i > from; i--) {
            int other = from + (digest[i] & 0xFF) % (i - from);
            int kept = table[i];
            table[i] = table[other];
            table[other] = kept;
        }
        return table;
    }

    /// What nobody can find out about `text` without the secret.
    byte[] digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
