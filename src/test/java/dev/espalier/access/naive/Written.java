package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;

/// Writes JSON.
final class Written {
    private final List<Member> members = new ArrayList<>();

    static JsonValue text(String text) {
        return new JsonString(text);
    }

    static JsonValue list(List<String> texts) {
        return new JsonArray(texts.stream().map(Written::text).toList());
    }

    Written with(String name, JsonValue value) {
        members.add(new Member(name, value));
        return this;
    }

    Written with(String name, String value) {
        return with(name, text(value));
    }

    JsonObject done() {
        return new JsonObject(members);
    }
}
