package dev.espalier.whatif;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The labels of this package, from `messages.properties`.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.whatif.messages", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String text(String key, Object... parts) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(parts);
    }
}
