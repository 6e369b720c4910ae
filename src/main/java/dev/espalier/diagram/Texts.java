package dev.espalier.diagram;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of the drawing.
final class Texts {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("dev.espalier.diagram.messages", Locale.ROOT);

    /// Patterns that were read before; each thread has its own, since a format serves one thread only.
    private static final ThreadLocal<Map<String, MessageFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private Texts() {}

    static String of(String key) {
        return WORDS.getString(key);
    }

    static Optional<String> find(String key) {
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    static String of(String key, Object... parts) {
        return FORMATS.get()
                .computeIfAbsent(key, unread -> new MessageFormat(WORDS.getString(unread), Locale.ENGLISH))
                .format(parts);
    }
}
