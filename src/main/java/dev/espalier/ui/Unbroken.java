package dev.espalier.ui;

import java.util.regex.Pattern;

/// Text that may be shown in several lines. JavaFX 26 fails to lay text out when a line ends inside a run of Arabic
/// words, so these are kept together.
public final class Unbroken {
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{IsArabic})[ \\t]+(?=\\p{IsArabic})");
    private static final String NO_BREAK = "\u00a0";

    private Unbroken() {}

    /// The same text, with no place to break it between Arabic words.
    public static String words(String text) {
        return BETWEEN.matcher(text).replaceAll(NO_BREAK);
    }
}
