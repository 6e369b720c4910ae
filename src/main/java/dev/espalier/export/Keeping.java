package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import java.util.HashSet;
import java.util.function.Predicate;

/// What another format keeps of JSON. None has a member twice, and each takes some names or values for something else.
///
/// @param names whether a member of that name stays as it is
/// @param values whether a text, number, boolean or null stays as it is
record Keeping(Predicate<String> names, Predicate<JsonValue> values) {
    boolean keeps(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonObject(var members) -> {
                var met = new HashSet<String>();
                yield members.stream()
                        .allMatch(
                                member -> met.add(member.name()) && names.test(member.name()) && keeps(member.value()));
            }
            case JsonValue.JsonArray(var items) -> items.stream().allMatch(this::keeps);
            case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ ->
                values.test(value);
        };
    }
}
