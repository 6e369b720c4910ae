package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;

/// Single values and lists alike (rule R47).
final class JsonLists {
    private JsonLists() {}

    static List<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray(var items) ? items : List.of(value);
    }

    /// The strings, numbers and booleans as texts.
    static List<String> texts(JsonValue value) {
        return items(value).stream().map(JsonLists::text).toList();
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNumber(var digits) -> digits;
            case JsonBoolean(boolean isTrue) -> Boolean.toString(isTrue);
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
