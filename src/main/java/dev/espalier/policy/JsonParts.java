package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import java.util.Optional;

/// Members and lists of JSON that is put together, to be printed.
public final class JsonParts {
    private JsonParts() {}

    public static JsonObject object(Member... members) {
        return new JsonObject(List.of(members));
    }

    public static Member member(String name, JsonValue value) {
        return new Member(name, value);
    }

    public static Member member(String name, String value) {
        return new Member(name, new JsonString(value));
    }

    public static Member member(String name, int value) {
        return new Member(name, new JsonNumber(Integer.toString(value)));
    }

    public static Member member(String name, boolean value) {
        return new Member(name, new JsonBoolean(value));
    }

    /// Absent is `null`.
    public static Member member(String name, Optional<String> value) {
        return new Member(name, value.<JsonValue>map(JsonString::new).orElse(new JsonNull()));
    }

    public static JsonArray list(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items));
    }

    public static JsonArray strings(List<String> items) {
        return list(items.stream().map(JsonString::new).toList());
    }
}
