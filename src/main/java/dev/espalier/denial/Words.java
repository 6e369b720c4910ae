package dev.espalier.denial;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is said about denials, from this package's `messages.properties`.
final class Words {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("dev.espalier.denial.messages", Locale.ENGLISH);

    private Words() {}

    static String text(String key, Object... parts) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ENGLISH).format(parts);
    }
}
