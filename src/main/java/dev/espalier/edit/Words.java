package dev.espalier.edit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences and labels of this package, from `messages.properties`.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.edit.messages", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    /// The text with its parts filled in; numbers are written plainly.
    static String text(String key, Object... parts) {
        var written = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            written[i] = parts[i].toString();
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(written);
    }
}
