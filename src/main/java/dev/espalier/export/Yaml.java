package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;

/// A value to be written as YAML by [YamlText].
sealed interface Yaml {

    /// Names and values in their order.
    record Mapping(List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// One name of a mapping.
    record Entry(String name, Yaml value) {}

    /// A list.
    record Sequence(List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A text, quoted wherever some reader might take it for something else.
    record Text(String text) implements Yaml {}

    /// What stands there as it is: numbers, `true`, `false`, `null`.
    record Literal(String written) implements Yaml {}

    /// A text behind a tag, such as `!Ref`.
    record Tagged(String tag, String text) implements Yaml {}

    static Yaml of(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) ->
                new Mapping(members.stream()
                        .map(member -> new Entry(member.name(), of(member.value())))
                        .toList());
            case JsonArray(var items) ->
                new Sequence(items.stream().map(Yaml::of).toList());
            case JsonString(var text) -> new Text(text);
            case JsonNumber(var digits) -> new Literal(digits);
            case JsonBoolean(var flag) -> new Literal(Boolean.toString(flag));
            case JsonNull() -> new Literal("null");
        };
    }
}
