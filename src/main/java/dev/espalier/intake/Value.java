package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One value of a file and its place in it. Members are asked for by name and type; one of a wrong type is noted and
/// counts as not there, like `null`.
record Value(JsonValue json, JsonPath path, FileNotes notes) {

    boolean isObject() {
        return json instanceof JsonObject;
    }

    /// Whether nothing is in it.
    boolean isBare() {
        return json.equals(JsonObject.EMPTY) || json.equals(new JsonArray(List.of()));
    }

    boolean isList() {
        return json instanceof JsonArray;
    }

    Optional<Value> get(String name) {
        return json instanceof JsonObject object
                ? object.get(name)
                        .filter(value -> !(value instanceof JsonNull))
                        .map(value -> new Value(value, path.member(name), notes))
                : Optional.empty();
    }

    boolean has(String name) {
        return get(name).isPresent();
    }

    boolean hasList(String name) {
        return get(name).filter(Value::isList).isPresent();
    }

    boolean hasObject(String name) {
        return get(name).filter(Value::isObject).isPresent();
    }

    /// Names and values of an object.
    List<Named> members() {
        if (!(json instanceof JsonObject(var members))) {
            return List.of();
        }
        return members.stream()
                .map(member -> new Named(member.name(), new Value(member.value(), path.member(member.name()), notes)))
                .toList();
    }

    record Named(String name, Value value) {}

    /// The text here; numbers count as what they are written as, because account ids often lose their quotation marks.
    Optional<String> text() {
        return switch (json) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber(var digits) -> Optional.of(digits);
            case JsonObject _, JsonArray _, JsonBoolean _, JsonNull _ -> {
                wrongType("text");
                yield Optional.empty();
            }
        };
    }

    Optional<String> text(String name) {
        return get(name).flatMap(Value::text);
    }

    /// A text that something cannot be without; its absence is noted.
    Optional<String> requiredText(String name) {
        var value = get(name);
        var text = value.flatMap(Value::text).filter(found -> !found.isBlank());
        if (value.isEmpty() || (text.isEmpty() && value.get().json() instanceof JsonString)) {
            notes.add(Code.NO_FIELD, path, name);
        }
        return text;
    }

    Optional<Boolean> flag(String name) {
        return get(name).flatMap(Value::flag);
    }

    private Optional<Boolean> flag() {
        if (json instanceof JsonBoolean(boolean value)) {
            return Optional.of(value);
        }
        wrongType("flag");
        return Optional.empty();
    }

    Optional<Integer> count(String name) {
        return get(name).flatMap(Value::count);
    }

    private Optional<Integer> count() {
        var digits = text().orElse("");
        try {
            int count = Integer.parseInt(digits);
            if (count >= 0) {
                return Optional.of(count);
            }
        } catch (NumberFormatException e) {
            // said below, like a negative number
        }
        notes.add(Code.WRONG_VALUE, path, digits);
        return Optional.empty();
    }

    /// The items of a list.
    List<Value> items() {
        if (!(json instanceof JsonArray(var items))) {
            wrongType("list");
            return List.of();
        }
        var values = new ArrayList<Value>(items.size());
        for (int i = 0; i < items.size(); i++) {
            values.add(new Value(items.get(i), path.item(i), notes));
        }
        return values;
    }

    List<Value> items(String name) {
        return get(name).map(Value::items).orElse(List.of());
    }

    /// The items of a list, or the object that stands for a list of one, as some tools and examples write it.
    List<Value> oneOrMore(String name) {
        return hasObject(name) ? get(name).map(List::of).orElse(List.of()) : items(name);
    }

    List<String> texts(String name) {
        return items(name).stream().flatMap(item -> item.text().stream()).toList();
    }

    /// Tags as AWS lists them: objects with `Key` and `Value`.
    SortedMap<String, String> tags() {
        var tags = new TreeMap<String, String>();
        for (var tag : items()) {
            tag.requiredText("Key")
                    .ifPresent(key -> tags.put(key, tag.text("Value").orElse("")));
        }
        return tags;
    }

    void wrongType(String expected) {
        notes.add(Code.WRONG_TYPE, path, Words.text("type." + expected));
    }
}
