package dev.espalier.diagram;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of the drawing.
final class Texts {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("dev.espalier.diagram.messages", Locale.ROOT);

    private Texts() {}

    static String of(String key) {
        return WORDS.getString(key);
    }

    static Optional<String> find(String key) {
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    static String of(String key, Object... parts) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(parts);
    }
}
