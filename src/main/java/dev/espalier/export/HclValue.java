package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// A value of a Terraform configuration.
sealed interface HclValue {
    /// What no number of Terraform would be written like.
    Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})");

    /// Terraform writes numbers in its own way.
    Keeping KEEPING = new Keeping(
            _ -> true,
            value -> !(value instanceof JsonValue.JsonNumber(var digits))
                    || PLAIN_NUMBER.matcher(digits).matches());

    /// A reference, a number or a word of the language, as it is written.
    record Expression(String code) implements HclValue {}

    record Tuple(List<? extends HclValue> items) implements HclValue {}

    record Mapping(List<Entry> entries) implements HclValue {}

    /// A value that Terraform turns into JSON.
    record Encoded(HclValue value) implements HclValue {}

    /// An attribute of a block or of an object.
    ///
    /// @param key as it is written
    record Entry(String key, HclValue value) {}

    static HclValue text(String text) {
        return new Expression(HclText.quoted(text));
    }

    static HclValue code(String expression) {
        return new Expression(expression);
    }

    static HclValue texts(List<String> texts) {
        return new Tuple(texts.stream().map(HclValue::text).toList());
    }

    static HclValue codes(List<String> expressions) {
        return new Tuple(expressions.stream().map(HclValue::code).toList());
    }

    static HclValue tags(SortedMap<String, String> tags) {
        return new Mapping(tags.entrySet().stream()
                .map(tag -> new Entry(HclText.key(tag.getKey()), text(tag.getValue())))
                .toList());
    }

    /// A policy document. It is written in the language itself where that keeps every value, and as a text else.
    static HclValue document(PolicyDocument document) {
        return KEEPING.keeps(document.source())
                ? new Encoded(of(document.source()))
                : text(JsonText.writeLine(document.source()));
    }

    private static HclValue of(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonObject(var members) ->
                new Mapping(members.stream()
                        .map(member -> new Entry(HclText.key(member.name()), of(member.value())))
                        .toList());
            case JsonValue.JsonArray(var items) ->
                new Tuple(items.stream().map(HclValue::of).toList());
            case JsonValue.JsonString(var text) -> text(text);
            case JsonValue.JsonNumber(var digits) -> code(digits);
            case JsonValue.JsonBoolean(boolean flag) -> code(Boolean.toString(flag));
            case JsonValue.JsonNull _ -> code("null");
        };
    }
}
