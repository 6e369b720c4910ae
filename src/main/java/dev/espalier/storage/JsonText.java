package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Strict JSON: a text as a value with everything that is wrong with it, and a value as a text.
public final class JsonText {
    /// How many objects and lists may lie in each other. Less than a design file may have, so that whatever was read
    /// alone can be saved in a design and read again.
    public static final int MOST_NESTED = 400;

    private JsonText() {}

    /// What became of reading a text.
    ///
    /// @param value empty when the text is broken beyond reading; with other problems it is what was meant:
    ///     comments and trailing commas left out, the first of duplicate members
    /// @param problems all of them, in the order of the text, at most 100; a syntax error is the last
    public record Parsed(String text, Optional<JsonValue> value, List<FileProblem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }

        /// Whether the text is strict JSON.
        public boolean isFlawless() {
            return problems.isEmpty();
        }

        /// Where the value at `path` stands. Costs one pass over the text and keeps nothing.
        public Optional<Span> spanOf(JsonPath path) {
            return Places.of(DecodedText.of(text), List.of(path)).exactly(path);
        }

        /// Where the values at these paths stand, in the same order; what is not there stands where the object that
        /// should hold it does. Costs one pass over the text.
        public List<Span> spansOf(Collection<JsonPath> paths) {
            var places = Places.of(DecodedText.of(text), paths);
            return paths.stream().map(places::nearest).toList();
        }
    }

    /// Reads strict JSON. Never throws for a wrong text.
    public static Parsed parse(String text) {
        var parsed = parse(DecodedText.of(text));
        return parsed.value().filter(value -> depthOf(value) > MOST_NESTED).isPresent()
                ? new Parsed(text, Optional.empty(), List.of(tooDeep()))
                : parsed;
    }

    private static int depthOf(JsonValue value) {
        int deepest = 0;
        switch (value) {
            case JsonValue.JsonObject(var members) -> {
                for (var member : members) {
                    deepest = Math.max(deepest, depthOf(member.value()));
                }
            }
            case JsonValue.JsonArray(var items) -> {
                for (var item : items) {
                    deepest = Math.max(deepest, depthOf(item));
                }
            }
            case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> {
                return 0;
            }
        }
        return deepest + 1;
    }

    private static FileProblem tooDeep() {
        var problems = new Problems();
        problems.error(ProblemCode.JSON_TOO_DEEP, new Place.Top());
        return new FileProblem(problems.all().getFirst(), 1, 1);
    }

    static Parsed parse(DecodedText source) {
        if (source.undecoded().isEmpty()) {
            var value = TreeReader.readFlawless(source.text());
            if (value.isPresent()) {
                return new Parsed(source.text(), value, List.of());
            }
        }
        return Diagnosis.of(source);
    }

    /// The value laid out as in a design file, ending with a line feed: two blanks for each level, what fits in
    /// 120 columns on one line, lists of objects with one object a line.
    public static String write(JsonValue value) {
        var text = new StringBuilder();
        try {
            new JsonWriter(text).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    /// The value on one line, without a line feed: for files that hold one object a line.
    public static String writeLine(JsonValue value) {
        var text = new StringBuilder();
        try {
            new JsonWriter(text).inline(value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
