package dev.espalier.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one feature of the window, from the `messages.properties` of its package, with numbers written as in
/// the
/// drawing and the reports, wherever the machine stands.
public final class Texts {
    private final ResourceBundle words;

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
        return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
    }

    /// Whether there is a text of that key.
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
