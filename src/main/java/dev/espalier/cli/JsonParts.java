package dev.espalier.cli;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import java.util.Optional;

/// Members and lists of the JSON that is printed.
final class JsonParts {
    private JsonParts() {}

    static JsonObject object(Member... members) {
        return new JsonObject(List.of(members));
    }

    static Member member(String name, JsonValue value) {
        return new Member(name, value);
    }

    static Member member(String name, String value) {
        return new Member(name, new JsonString(value));
    }

    static Member member(String name, int value) {
        return new Member(name, new JsonNumber(Integer.toString(value)));
    }

    static Member member(String name, boolean value) {
        return new Member(name, new JsonBoolean(value));
    }

    /// Absent is `null`.
    static Member member(String name, Optional<String> value) {
        return new Member(name, value.<JsonValue>map(JsonString::new).orElse(new JsonNull()));
    }

    static JsonArray list(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items));
    }

    static JsonArray strings(List<String> items) {
        return list(items.stream().map(JsonString::new).toList());
    }
}
