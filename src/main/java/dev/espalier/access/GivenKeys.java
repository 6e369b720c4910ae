package dev.espalier.access;

import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.MultivaluedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The context keys that a question gives, by name whatever its letter case. `null` means known to be absent.
record GivenKeys(Map<String, ContextValue> values) {
    static final GivenKeys NONE = new GivenKeys(Map.of());

    GivenKeys {
        var sorted = new TreeMap<String, ContextValue>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(values);
        values = sorted;
    }

    static GivenKeys of(JsonObject context) {
        if (context.members().isEmpty()) {
            return NONE;
        }
        var values = new TreeMap<String, ContextValue>(String.CASE_INSENSITIVE_ORDER);
        for (var member : context.members()) {
            value(member.name(), member.value()).ifPresent(value -> values.put(member.name(), value));
        }
        return new GivenKeys(values);
    }

    /// The first key whose value is none a context can hold.
    static Optional<String> firstUnreadable(JsonObject context) {
        for (var member : context.members()) {
            if (value(member.name(), member.value()).isEmpty()) {
                return Optional.of(member.name());
            }
        }
        return Optional.empty();
    }

    Optional<ContextValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static Optional<ContextValue> value(String key, JsonValue value) {
        return switch (value) {
            case JsonNull() -> Optional.of(new ContextValue.Absent());
            case JsonArray(var items) -> {
                var texts = new ArrayList<String>();
                for (var item : items) {
                    scalar(item).ifPresent(texts::add);
                }
                boolean isMultivalued = MultivaluedKeys.contains(key) || texts.size() > 1;
                yield texts.size() == items.size()
                        ? Optional.of(new ContextValue.Present(texts, isMultivalued))
                        : Optional.empty();
            }
            default ->
                scalar(value).map(text -> new ContextValue.Present(List.of(text), MultivaluedKeys.contains(key)));
        };
    }

    private static Optional<String> scalar(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber(var digits) -> Optional.of(digits);
            case JsonBoolean(var isTrue) -> Optional.of(String.valueOf(isTrue));
            case JsonNull() -> Optional.empty();
            case JsonArray(var items) -> Optional.empty();
            case JsonObject(var members) -> Optional.empty();
        };
    }
}
