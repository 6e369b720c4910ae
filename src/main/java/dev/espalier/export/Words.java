package dev.espalier.export;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// The words of this package, from `messages.properties`.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.export.messages", Locale.ROOT, Words.class.getClassLoader());

    /// More names than these are counted.
    private static final int MOST_NAMES = 5;

    private Words() {}

    /// The text with its parts filled in; numbers are written plainly where the text does not say how.
    static String text(String key, Object... parts) {
        var format = new MessageFormat(BUNDLE.getString(key), Locale.ROOT);
        var formats = format.getFormatsByArgumentIndex();
        var written = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            if (i >= formats.length || formats[i] == null) {
                written[i] = parts[i].toString();
            }
        }
        return format.format(written);
    }

    /// The first of these names, and how many more there are.
    static String names(Collection<String> names) {
        var first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : text("names.more", first, names.size() - MOST_NAMES);
    }
}
