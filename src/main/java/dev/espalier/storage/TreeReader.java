package dev.espalier.storage;

import dev.espalier.policy.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Turns tokens into a tree, as fast as possible and without positions. Whoever wants to know what is wrong
/// reads again with a [Diagnosis].
class TreeReader {
    /// Deeper than any design or policy, shallow enough for recursion.
    static final int MAX_DEPTH = 500;

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(20_000_000)
            .maxNameLength(50_000)
            .maxNumberLength(1_000)
            .build();

    private static final JsonFactory STRICT =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private static final int FEW = 8;

    private final JsonParser parser;
    private boolean sawDuplicate;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /// The tree, when nothing at all is wrong with the text.
    static Optional<JsonValue> readFlawless(String text) {
        try (var parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            return readFlawless(parser);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The tree of a part of a text, when nothing at all is wrong with it.
    ///
    /// @param end the offset behind its last byte
    static Optional<JsonValue> readFlawless(byte[] utf8, int begin, int end) {
        if (!isAscii(utf8, begin, end)) {
            var text = new String(utf8, begin, end - begin, StandardCharsets.UTF_8);
            return text.indexOf(DecodedText.REPLACEMENT) < 0 ? readFlawless(text) : Optional.empty();
        }
        try (var parser = STRICT.createParser(ObjectReadContext.empty(), utf8, begin, end - begin)) {
            return readFlawless(parser);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes, int begin, int end) {
        int bits = 0;
        for (int i = begin; i < end; i++) {
            bits |= bytes[i];
        }
        return bits >= 0;
    }

    private static Optional<JsonValue> readFlawless(JsonParser parser) {
        var reader = new TreeReader(parser);
        var value = reader.document();
        return reader.sawDuplicate ? Optional.empty() : value;
    }

    /// The whole text as one value; empty when it holds none or more than one.
    final Optional<JsonValue> document() {
        var first = next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var value = value(first.get());
        return next().isEmpty() ? Optional.of(value) : Optional.empty();
    }

    /// The next token; empty at the end of the text.
    Optional<JsonToken> next() {
        return Optional.ofNullable(parser.nextToken());
    }

    private JsonToken nextInside() {
        return next().orElseThrow();
    }

    private JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonValue.JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.JsonNumber(parser.getString());
            case VALUE_TRUE -> new JsonValue.JsonBoolean(true);
            case VALUE_FALSE -> new JsonValue.JsonBoolean(false);
            case VALUE_NULL -> new JsonValue.JsonNull();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("a value cannot begin with " + token);
        };
    }

    private JsonValue array() {
        var items = new ArrayList<JsonValue>();
        for (var token = nextInside(); token != JsonToken.END_ARRAY; token = nextInside()) {
            items.add(value(token));
        }
        return new JsonValue.JsonArray(items);
    }

    private JsonValue object() {
        var members = new ArrayList<JsonValue.Member>();
        for (var token = nextInside(); token != JsonToken.END_OBJECT; token = nextInside()) {
            var name = parser.currentName();
            members.add(new JsonValue.Member(name, value(nextInside())));
        }
        return new JsonValue.JsonObject(withoutDuplicates(members));
    }

    private List<JsonValue.Member> withoutDuplicates(List<JsonValue.Member> members) {
        if (members.size() <= FEW ? areDistinct(members) : areManyDistinct(members)) {
            return members;
        }
        sawDuplicate = true;
        var seen = new HashSet<String>();
        return members.stream().filter(member -> seen.add(member.name())).toList();
    }

    private static boolean areDistinct(List<JsonValue.Member> members) {
        for (int i = 1; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (members.get(i).name().equals(members.get(j).name())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean areManyDistinct(List<JsonValue.Member> members) {
        var seen = HashSet.<String>newHashSet(members.size());
        return members.stream().allMatch(member -> seen.add(member.name()));
    }
}
