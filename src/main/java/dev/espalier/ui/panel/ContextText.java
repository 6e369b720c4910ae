package dev.espalier.ui.panel;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.Optional;

/// A context key with its value as one line: `aws:MultiFactorAuthPresent = true`, `aws:SourceVpc = absent`.
public final class ContextText {
    private ContextText() {}

    /// How a given key is shown.
    public static String of(JsonValue.Member given) {
        return Words.text("context.chip", given.name(), valueText(given.value()));
    }

    private static String valueText(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNull _ -> ContextCompletion.ABSENT;
            case JsonValue.JsonBoolean(var bit) -> Boolean.toString(bit);
            case JsonValue.JsonNumber(var digits) -> digits;
            case JsonValue.JsonArray(var items) ->
                String.join(", ", items.stream().map(ContextText::valueText).toList());
            case JsonValue.JsonObject _ -> "…";
        };
    }

    /// The key and the value that somebody typed; empty when it has no key or no `=`.
    public static Optional<JsonValue.Member> read(String typed) {
        int equals = typed.indexOf('=');
        var key = equals < 0 ? "" : typed.substring(0, equals).strip();
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new JsonValue.Member(
                        key, value(typed.substring(equals + 1).strip())));
    }

    private static JsonValue value(String typed) {
        return typed.equals(ContextCompletion.ABSENT) ? new JsonNull() : new JsonString(typed);
    }
}
