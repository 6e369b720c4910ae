package dev.espalier.storage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The sentences of this package.
final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.espalier.storage.messages", Locale.ENGLISH);

    private Messages() {}

    static String get(String key, Object... parts) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(parts);
    }

    static Set<String> keys() {
        return BUNDLE.keySet();
    }
}
