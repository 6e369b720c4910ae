package dev.espalier.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Other words for words, other numbers for numbers. The same word always becomes the same one, in the same case, and
/// names are replaced word by word: what a wildcard matched before, it mostly still matches, because people put
/// wildcards between words. Nothing that is handed out is one of the words to hide. Without the secret nobody can find
/// out which word was which by trying.
final class Pseudonyms {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int LONGEST = 9;
    private static final int PLAIN_NUMBER = 5;
    private static final Pattern WORD =
            Pattern.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+|[\\p{L}\\p{N}]+|[^\\x20-\\x7e]");
    private static final Pattern PARTS = Pattern.compile("\\$\\{[^}]*\\}"
            + "|(?<![A-Za-z0-9])(?:o-[a-z0-9]{10,32}|r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|[0-9]{12})"
            + "(?![A-Za-z0-9])");

    private final SecretKeySpec secret;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

    /// @param hidden texts of which no word may be handed out
    Pseudonyms(byte[] secret, String hidden) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        WORD.matcher(hidden).results().forEach(word -> taken.add(word.group().toLowerCase(Locale.ROOT)));
        Pattern.compile("[A-Za-z0-9]+").matcher(hidden).results().forEach(word -> taken.add(word.group()));
    }

    /// A name or any other text: ids by themselves, the rest word by word. Policy variables stay, but for the names of
    /// tags in them.
    String text(String text) {
        var written = new StringBuilder();
        var parts = PARTS.matcher(text);
        int end = 0;
        while (parts.find()) {
            written.append(words(text.substring(end, parts.start()))).append(part(parts.group()));
            end = parts.end();
        }
        return written.append(words(text.substring(end))).toString();
    }

    private String part(String part) {
        if (!part.startsWith("${")) {
            return id(part);
        }
        int slash = part.indexOf('/');
        return slash < 0 ? part : part.substring(0, slash + 1) + words(part.substring(slash + 1));
    }

    /// The id of an organization, root, unit or account.
    private String id(String id) {
        if (id.startsWith("ou-")) {
            int dash = id.indexOf('-', 3);
            return "ou-" + code("part", id.substring(3, dash)) + "-" + code("unit", id.substring(dash + 1));
        }
        if (id.startsWith("r-")) {
            return "r-" + code("part", id.substring(2));
        }
        return id.startsWith("o-") ? "o-" + code("organization", id.substring(2)) : number(id);
    }

    private String words(String text) {
        return WORD.matcher(text).replaceAll(this::word);
    }

    private String word(MatchResult found) {
        var word = found.group();
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return word.length() < PLAIN_NUMBER ? word : number(word);
        }
        if (!Character.isLetterOrDigit(word.codePointAt(0))) {
            return "_";
        }
        var other = given.computeIfAbsent("word " + word.toLowerCase(Locale.ROOT), this::newWord);
        if (Character.isUpperCase(first)) {
            boolean isCapital = word.length() > 1 && Character.isLowerCase(word.charAt(1));
            return isCapital
                    ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                    : other.toUpperCase(Locale.ROOT);
        }
        return other;
    }

    private String newWord(String key) {
        int length = Math.clamp(key.length() - "word ".length(), 2, LONGEST);
        for (int round = 0; ; round++) {
            var digest = digest(key + " " + round);
            var word = new StringBuilder();
            for (int i = 0; i < length + round / 8; i++) {
                var letters = i % 2 == 0 ? CONSONANTS : VOWELS;
                word.append(letters.charAt((digest[i % digest.length] & 0xFF) % letters.length()));
            }
            if (taken.add(word.toString())) {
                return word.toString();
            }
        }
    }

    /// As many digits, without a leading zero.
    private String number(String digits) {
        return given.computeIfAbsent("number " + digits, key -> drawn(key, digits.length(), 10));
    }

    /// As many small letters and digits.
    private String code(String kind, String text) {
        return given.computeIfAbsent(kind + " " + text, key -> drawn(key, text.length(), Character.MAX_RADIX));
    }

    private String drawn(String key, int length, int radix) {
        for (int round = 0; ; round++) {
            var digest = digest(key + " " + round);
            var drawn = new StringBuilder();
            for (int i = 0; i < length; i++) {
                int value = digest[i % digest.length] & 0xFF;
                drawn.append(Character.forDigit(i == 0 && radix == 10 ? 1 + value % 9 : value % radix, radix));
            }
            if (taken.add(drawn.toString())) {
                return drawn.toString();
            }
        }
    }

    /// An address or range of addresses of version 4; ranges stay as wide as they are.
    String address(String text) {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var digest = digest("address " + address);
        int bits = 0;
        try {
            bits = slash < 0 ? 32 : Math.clamp(Integer.parseInt(text.substring(slash + 1)), 0, 32);
        } catch (NumberFormatException e) {
            return text(text);
        }
        long drawn = (10L << 24) | ((digest[0] & 0xFFL) << 16) | ((digest[1] & 0xFFL) << 8) | (digest[2] & 0xFFL);
        long kept = bits == 0 ? 0 : drawn & (0xFFFF_FFFFL << (32 - bits));
        return "%d.%d.%d.%d".formatted((kept >> 24) & 0xFF, (kept >> 16) & 0xFF, (kept >> 8) & 0xFF, kept & 0xFF)
                + (slash < 0 ? "" : text.substring(slash));
    }

    private byte[] digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
