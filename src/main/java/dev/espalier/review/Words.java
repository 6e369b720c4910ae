package dev.espalier.review;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of this package, from `messages.properties`.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.review.messages", Locale.ROOT, Words.class.getClassLoader());
    private static final int LONGEST = 80;

    private Words() {}

    /// The text with its parts filled in; numbers are written plainly and long names shortened.
    static String text(String key, Object... parts) {
        var written = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            written[i] = shortened(parts[i].toString());
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(written);
    }

    /// The text with names in it, in full.
    static String listing(String key, List<String> names) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(new Object[] {String.join(", ", names)});
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
