package dev.espalier.storage;

import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One object of a design file while it is written: fields in their fixed order, defaults left out, and each
/// unknown field behind the field it stood behind.
final class Written {
    private final List<UnknownFields.UnknownField> unknown;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> passed = new HashSet<>();

    Written(UnknownFields unknown) {
        this.unknown = unknown.fields();
        passed("");
    }

    private void passed(String name) {
        if (unknown.isEmpty()) {
            return;
        }
        passed.add(name);
        for (var field : unknown) {
            if (field.after().equals(name)) {
                members.add(new Member(field.name(), field.value()));
            }
        }
    }

    Written value(String name, JsonValue value) {
        members.add(new Member(name, value));
        passed(name);
        return this;
    }

    /// A field that is left out when it equals its default.
    Written valueUnless(boolean isDefault, String name, JsonValue value) {
        if (isDefault) {
            passed(name);
            return this;
        }
        return value(name, value);
    }

    Written text(String name, String text) {
        return value(name, new JsonString(text));
    }

    Written textUnless(String fallback, String name, String text) {
        return valueUnless(text.equals(fallback), name, new JsonString(text));
    }

    Written texts(String name, List<String> texts, List<String> fallback) {
        return valueUnless(texts.equals(fallback), name, listOf(texts));
    }

    static JsonArray listOf(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }

    Written optionalText(String name, Optional<String> text) {
        return optional(name, text.map(JsonString::new));
    }

    Written optionalFlag(String name, Optional<Boolean> flag) {
        return optional(name, flag.map(JsonBoolean::new));
    }

    Written optionalCount(String name, Optional<Integer> count) {
        return optional(name, count.map(number -> new JsonNumber(number.toString())));
    }

    Written optionalDocument(String name, Optional<PolicyDocument> document) {
        return optional(name, document.map(PolicyDocument::source));
    }

    Written optional(String name, Optional<? extends JsonValue> value) {
        if (value.isEmpty()) {
            passed(name);
            return this;
        }
        return value(name, value.get());
    }

    <T> Written list(String name, List<T> items, Function<T, JsonObject> writing) {
        return valueUnless(
                items.isEmpty(),
                name,
                new JsonArray(items.stream().<JsonValue>map(writing).toList()));
    }

    /// An object that is left out when it is empty.
    Written objectUnlessEmpty(String name, JsonObject object) {
        return valueUnless(object.members().isEmpty(), name, object);
    }

    Written textMap(String name, Map<String, String> map) {
        return objectUnlessEmpty(
                name,
                new JsonObject(map.entrySet().stream()
                        .map(entry -> new Member(entry.getKey(), new JsonString(entry.getValue())))
                        .toList()));
    }

    /// The object, with what stood behind fields that do not exist at its end.
    JsonObject done() {
        for (var field : unknown) {
            if (!passed.contains(field.after())) {
                members.add(new Member(field.name(), field.value()));
            }
        }
        return members.isEmpty() ? JsonObject.EMPTY : new JsonObject(members);
    }
}
