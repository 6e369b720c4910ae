package dev.espalier.cli;

import dev.espalier.access.Gate;
import dev.espalier.design.Layer;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the command line says, from its `messages.properties`. Sentences about answers come from `access`.
final class Words {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("dev.espalier.cli.messages", Locale.ENGLISH);

    private Words() {}

    /// The text of `key` with its parts filled in.
    static String text(String key, Object... parts) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ENGLISH).format(parts);
    }

    static String layer(Layer layer) {
        return text("layer." + layer.name());
    }

    static String state(Gate.State state) {
        return text("state." + state.name());
    }
}
