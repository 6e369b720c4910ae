package dev.espalier.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of this package, from its `messages.properties`.
final class Words {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("dev.espalier.exchange.messages", Locale.ENGLISH);

    private Words() {}

    static String text(String key, Object... parts) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ENGLISH).format(parts);
    }
}
