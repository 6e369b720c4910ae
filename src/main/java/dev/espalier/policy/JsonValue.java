package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// A JSON value exactly as it was written: order of members, single value or list, letter case and the digits of
/// numbers survive. Two values are equal when they would be written alike, so swapping two members makes a different
/// value.
///
/// It carries no positions; a [JsonPath] names a place in it and the reader of the text knows where that is.
public sealed interface JsonValue {

    /// An object. Names are unique: the reader refuses duplicates.
    record JsonObject(List<Member> members) implements JsonValue {
        public static final JsonObject EMPTY = new JsonObject(List.of());

        public JsonObject {
            members = List.copyOf(members);
        }

        /// The value of the member called exactly `name`.
        public Optional<JsonValue> get(String name) {
            for (var member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member.value());
                }
            }
            return Optional.empty();
        }
    }

    /// One member of an object.
    record Member(String name, JsonValue value) {}

    /// A list.
    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /// A string, unescaped.
    record JsonString(String value) implements JsonValue {}

    /// A number by its digits as written, so that `1.0` stays `1.0`.
    record JsonNumber(String digits) implements JsonValue {}

    /// `true` or `false`.
    record JsonBoolean(boolean value) implements JsonValue {}

    /// `null`.
    record JsonNull() implements JsonValue {}
}
