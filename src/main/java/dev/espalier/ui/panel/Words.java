package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Texts;
import java.util.Optional;

/// The panel's texts.
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    private Words() {}

    /// The text of `key` with `parts` filled in.
    static String text(String key, Object... parts) {
        return TEXTS.text(key, parts);
    }

    /// The text of `key`, if there is one.
    static Optional<String> find(String key) {
        return TEXTS.has(key) ? Optional.of(TEXTS.text(key)) : Optional.empty();
    }
}
