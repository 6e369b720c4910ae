package dev.espalier.intake;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// The words of this package, from `messages.properties`.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.intake.messages", Locale.ROOT, Words.class.getClassLoader());

    /// More names than these are counted.
    private static final int MOST_NAMES = 5;

    private Words() {}

    /// The text with its parts filled in; numbers are written plainly, and choose between one and many where the text
    /// does.
    static String text(String key, Object... parts) {
        var pattern = BUNDLE.getString(key);
        var written = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean isChosenBy = parts[i] instanceof Number && pattern.contains("{" + i + ",");
            written[i] = isChosenBy ? parts[i] : parts[i].toString();
        }
        return new MessageFormat(pattern, Locale.ROOT).format(written);
    }

    /// The first of these names, and how many more there are.
    static String names(Collection<String> names) {
        var first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : text("names.more", first, names.size() - MOST_NAMES);
    }
}
