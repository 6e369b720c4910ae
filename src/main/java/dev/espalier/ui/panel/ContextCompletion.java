package dev.espalier.ui.panel;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.ui.panel.Suggestion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Completes what is known about the request: keys the answer turns on first, then keys the action knows, then global
/// ones. After `key =` values are offered.
public final class ContextCompletion {
    /// The value of a key that is known to be absent from the request.
    static final String ABSENT = "absent";

    private static final int LIMIT = 50;

    private ContextCompletion() {}

    /// Keys, or values of the key that was typed.
    ///
    /// @param dependsOn keys the current answer turns on
    /// @param isRemovable whether there is a key to leave out
    public static List<Suggestion> complete(List<String> dependsOn, String action, boolean isRemovable, String typed) {
        var suggestions = new ArrayList<Suggestion>();
        int equals = typed.indexOf('=');
        if (equals > 0) {
            values(
                            typed.substring(0, equals).strip(),
                            typed.substring(equals + 1).strip())
                    .forEach(suggestions::add);
        }
        var wanted = (equals > 0 ? typed.substring(0, equals) : typed).strip().toLowerCase(Locale.ROOT);
        if (equals < 0) {
            keys(dependsOn, action)
                    .distinct()
                    .filter(key -> key.toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(LIMIT)
                    .map(key -> suggestion(key, wanted, dependsOn))
                    .forEach(suggestions::add);
        }
        if (isRemovable) {
            suggestions.add(Suggestion.of(Words.text("question.remove"), "", "", new Choice.Nothing()));
        }
        return suggestions;
    }

    /// How typing a value for `key` begins.
    static String beginning(String key) {
        return key + " = ";
    }

    /// What was typed, or else what the key can be.
    private static Stream<Suggestion> values(String key, String value) {
        if (!value.isEmpty()) {
            return Stream.of(given(key, value));
        }
        boolean isBool = Catalog.get()
                .conditionKey(key)
                .filter(known -> known.type() == ConditionKey.ValueType.BOOL)
                .isPresent();
        return (isBool ? Stream.of("true", "false", ABSENT) : Stream.of(ABSENT)).map(known -> given(key, known));
    }

    private static Suggestion given(String key, String value) {
        var text = beginning(key) + value;
        return Suggestion.of(text, text, "", new Choice.Text(text));
    }

    private static Suggestion suggestion(String key, String wanted, List<String> dependsOn) {
        var text = beginning(key);
        var hint = dependsOn.contains(key) ? Words.text("question.dependsOn") : "";
        return Suggestion.of(key, wanted, hint, new Choice.Template(text, text.length(), text.length()));
    }

    private static Stream<String> keys(List<String> dependsOn, String action) {
        var catalog = Catalog.get();
        var ofAction = catalog.action(action).stream().flatMap(known -> catalog.conditionKeys(known).stream());
        return Stream.concat(
                dependsOn.stream(),
                Stream.concat(catalog.globalConditionKeys().stream(), ofAction).map(ConditionKey::name));
    }
}
