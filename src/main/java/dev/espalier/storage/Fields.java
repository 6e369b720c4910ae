package dev.espalier.storage;

import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One object of a design file while it is read: each field is asked for by name and type, what is wrong is noted
/// and replaced by something harmless, and what nobody asked for is unknown.
///
/// `null` stands for "not there" wherever a field may be left out for good, and is a wrong type everywhere else.
final class Fields {
    private final JsonObject object;
    private final Place place;
    private final Problems problems;
    private final List<String> asked = new ArrayList<>();

    Fields(JsonObject object, Place place, Problems problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /// The fields of the whole document; none when it is no object.
    static Fields ofDocument(JsonValue document, Problems problems) {
        var top = new Place.Top();
        if (document instanceof JsonObject object) {
            return new Fields(object, top, problems);
        }
        wrongType(top, "object", document, problems);
        return new Fields(JsonObject.EMPTY, top, new Problems());
    }

    /// What is done with each text of a list.
    interface TextCheck {
        void check(String text, Place at);
    }

    Place place() {
        return place;
    }

    Place place(String name) {
        return place.member(name);
    }

    private Optional<JsonValue> value(String name) {
        asked.add(name);
        return object.get(name);
    }

    private Optional<JsonValue> valueUnlessNull(String name) {
        return value(name).filter(value -> !(value instanceof JsonNull));
    }

    private Optional<JsonValue> required(String name) {
        var value = value(name);
        if (value.isEmpty()) {
            problems.error(ProblemCode.MISSING_FIELD, place(name), name, place.label());
        }
        return value;
    }

    /// A required value of any type.
    Optional<JsonValue> requiredAny(String name) {
        return required(name);
    }

    private void wrongType(Place at, String expected, JsonValue value) {
        wrongType(at, expected, value, problems);
    }

    private static void wrongType(Place at, String expected, JsonValue value, Problems problems) {
        problems.error(
                ProblemCode.WRONG_TYPE,
                at,
                at.label(),
                Messages.get("type." + expected),
                Messages.get("type." + typeOf(value)));
    }

    private static String typeOf(JsonValue value) {
        return switch (value) {
            case JsonObject _ -> "object";
            case JsonArray _ -> "list";
            case JsonString _ -> "string";
            case JsonNumber _ -> "number";
            case JsonBoolean _ -> "boolean";
            case JsonNull _ -> "null";
        };
    }

    private Optional<String> asText(JsonValue value, Place at) {
        if (value instanceof JsonString(var text)) {
            return Optional.of(text);
        }
        wrongType(at, "string", value);
        return Optional.empty();
    }

    /// A required string; empty when it is not there or wrong, and then that has been noted.
    Optional<String> requiredText(String name) {
        return required(name).flatMap(value -> asText(value, place(name)));
    }

    String text(String name, String fallback) {
        return value(name).flatMap(value -> asText(value, place(name))).orElse(fallback);
    }

    Optional<String> optionalText(String name) {
        return valueUnlessNull(name).flatMap(value -> asText(value, place(name)));
    }

    Optional<Boolean> optionalFlag(String name) {
        return valueUnlessNull(name).flatMap(value -> {
            if (value instanceof JsonBoolean(var flag)) {
                return Optional.of(flag);
            }
            wrongType(place(name), "boolean", value);
            return Optional.empty();
        });
    }

    /// A whole number that is not negative.
    Optional<Integer> optionalCount(String name) {
        return valueUnlessNull(name).flatMap(value -> asCount(value, place(name)));
    }

    int count(String name, int fallback) {
        return value(name).flatMap(value -> asCount(value, place(name))).orElse(fallback);
    }

    private Optional<Integer> asCount(JsonValue value, Place at) {
        if (!(value instanceof JsonNumber(var digits))) {
            wrongType(at, "number", value);
            return Optional.empty();
        }
        try {
            int count = Integer.parseInt(digits);
            if (count >= 0) {
                return Optional.of(count);
            }
        } catch (NumberFormatException e) {
            // a fraction or too large: refused below like a negative number
        }
        problems.errorInWords(ProblemCode.WRONG_VALUE, at, "count", at.label(), digits);
        return Optional.empty();
    }

    double number(String name) {
        var value = required(name);
        if (value.isEmpty()) {
            return 0;
        }
        if (!(value.get() instanceof JsonNumber(var digits))) {
            wrongType(place(name), "number", value.get());
            return 0;
        }
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            problems.errorInWords(
                    ProblemCode.WRONG_VALUE, place(name), "number", place(name).label());
            return 0;
        }
        return number;
    }

    <E extends Enum<E>> Optional<E> requiredWord(String name, Class<E> words) {
        return required(name).flatMap(value -> asWord(value, place(name), words));
    }

    <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> words) {
        return valueUnlessNull(name).flatMap(value -> asWord(value, place(name), words));
    }

    private <E extends Enum<E>> Optional<E> asWord(JsonValue value, Place at, Class<E> words) {
        var text = asText(value, at);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var constants = words.getEnumConstants();
        var word = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text.get()))
                .findFirst();
        if (word.isEmpty()) {
            var all = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
            problems.errorInWords(ProblemCode.WRONG_VALUE, at, "word", at.label(), text.get(), all);
        }
        return word;
    }

    <E extends Enum<E>> Optional<List<E>> optionalWords(String name, Class<E> words) {
        return items(name).map(items -> {
            var found = new ArrayList<E>();
            for (int i = 0; i < items.size(); i++) {
                asWord(items.get(i), place(name).item(i), words).ifPresent(found::add);
            }
            return found;
        });
    }

    private Optional<List<JsonValue>> items(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof JsonArray(var items)) {
                return Optional.of(items);
            }
            wrongType(place(name), "list", value);
            return Optional.empty();
        });
    }

    /// A list of strings, each shown to `check` with its place.
    List<String> texts(String name, List<String> fallback, TextCheck check) {
        return items(name).map(items -> texts(items, place(name), check)).orElse(fallback);
    }

    /// A list of strings; empty when there is no list.
    Optional<List<String>> optionalTexts(String name) {
        return items(name).map(items -> texts(items, place(name), (_, _) -> {}));
    }

    private List<String> texts(List<JsonValue> items, Place at, TextCheck check) {
        var texts = new ArrayList<String>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var place = at.item(i);
            asText(items.get(i), place).ifPresent(text -> {
                texts.add(text);
                check.check(text, place);
            });
        }
        return texts;
    }

    /// A list of objects, each turned into something by `reading`.
    <T> List<T> list(String name, Function<Fields, T> reading) {
        var items = items(name).orElse(List.of());
        var read = new ArrayList<T>(items.size());
        for (int i = 0; i < items.size(); i++) {
            asFields(items.get(i), place(name).item(i)).map(reading).ifPresent(read::add);
        }
        return read;
    }

    /// A list of anything, each item turned into something by `reading`.
    <T> List<T> list(String name, BiFunction<JsonValue, Place, T> reading) {
        var items = items(name).orElse(List.of());
        var read = new ArrayList<T>(items.size());
        for (int i = 0; i < items.size(); i++) {
            read.add(reading.apply(items.get(i), place(name).item(i)));
        }
        return read;
    }

    private Optional<Fields> asFields(JsonValue value, Place at) {
        if (value instanceof JsonObject inner) {
            return Optional.of(new Fields(inner, at, problems));
        }
        wrongType(at, "object", value);
        return Optional.empty();
    }

    Optional<Fields> requiredFields(String name) {
        return required(name).flatMap(value -> asFields(value, place(name)));
    }

    Optional<Fields> fields(String name) {
        return value(name).flatMap(value -> asFields(value, place(name)));
    }

    Optional<Fields> optionalFields(String name) {
        return valueUnlessNull(name).flatMap(value -> asFields(value, place(name)));
    }

    /// An object kept as it is written; empty when left out.
    JsonObject object(String name) {
        return value(name)
                .flatMap(value -> {
                    if (value instanceof JsonObject inner) {
                        return Optional.of(inner);
                    }
                    wrongType(place(name), "object", value);
                    return Optional.empty();
                })
                .orElse(JsonObject.EMPTY);
    }

    /// An object whose values are strings.
    SortedMap<String, String> textMap(String name) {
        var members = object(name).members();
        if (members.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var map = new TreeMap<String, String>();
        for (var member : members) {
            asText(member.value(), place(name).member(member.name())).ifPresent(text -> map.put(member.name(), text));
        }
        return map;
    }

    /// Any value at all: people sketch, and what is no policy is said elsewhere.
    PolicyDocument requiredDocument(String name) {
        return new PolicyDocument(required(name).orElse(JsonObject.EMPTY));
    }

    Optional<PolicyDocument> optionalDocument(String name) {
        return valueUnlessNull(name).map(PolicyDocument::new);
    }

    /// Everything that has not been asked for, each with the field before it that has.
    UnknownFields unknown() {
        if (areAllAsked()) {
            return UnknownFields.NONE;
        }
        var unknown = new ArrayList<UnknownFields.UnknownField>();
        var after = "";
        for (var member : object.members()) {
            if (asked.contains(member.name())) {
                after = member.name();
            } else {
                unknown.add(new UnknownFields.UnknownField(after, member.name(), member.value()));
                Spelling.nearest(member.name(), asked)
                        .ifPresent(meant -> problems.warning(
                                ProblemCode.UNKNOWN_FIELD, place(member.name()), member.name(), meant));
            }
        }
        problems.noteUnknownField();
        return new UnknownFields(unknown);
    }

    private boolean areAllAsked() {
        for (var member : object.members()) {
            if (!asked.contains(member.name())) {
                return false;
            }
        }
        return true;
    }
}
