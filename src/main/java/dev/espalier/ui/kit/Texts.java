package dev.espalier.ui.kit;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of one feature of the window, from the `messages.properties` of its package, with numbers written as
/// in the drawing and the reports, wherever the machine stands.
public final class Texts {
    private final ResourceBundle words;

    /// Patterns that were read before; each thread has its own, since a format serves one thread only.
    private final ThreadLocal<Map<String, MessageFormat>> formats = ThreadLocal.withInitial(HashMap::new);

    private Texts(ResourceBundle words) {
        this.words = words;
    }

    /// The words of the package that `feature` lies in.
    public static Texts of(Class<?> feature) {
        return new Texts(ResourceBundle.getBundle(feature.getPackageName() + ".messages", Locale.ROOT));
    }

    /// The text of `key`, with its parts filled in when there are any.
    public String text(String key, Object... parts) {
        var pattern = words.getString(key);
        return parts.length == 0
                ? pattern
                : formats.get()
                        .computeIfAbsent(pattern, unread -> new MessageFormat(unread, Locale.ROOT))
                        .format(parts);
    }

    /// Whether there is a text of that key.
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
