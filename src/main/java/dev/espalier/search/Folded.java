package dev.espalier.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts without what people leave out when they search: case and accents.
final class Folded {
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final int FIRST_BEYOND_ASCII = 128;

    private Folded() {}

    static String of(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /// By upper case and back, so that ß and SS are one. What Unicode takes for letters of their own, not for accents,
    /// is listed.
    private static String folded(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(apart)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }
}
