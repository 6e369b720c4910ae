package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Finds where in a text the values at some paths stand, in one pass and without keeping any other place. What
/// lies on no wanted path is skipped.
final class SpanFinder {
    private final String text;
    private final JsonParser parser;
    private final Map<JsonPath, int[]> found = new HashMap<>();

    private SpanFinder(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /// The wanted paths and the steps that lead on from here to others.
    private static final class Wanted {
        private final JsonPath path;
        private final Map<JsonPath.Step, Wanted> steps = new HashMap<>();

        Wanted(JsonPath path) {
            this.path = path;
        }

        private JsonPath below(JsonPath.Step step) {
            return switch (step) {
                case JsonPath.Step.Member(var name) -> path.member(name);
                case JsonPath.Step.Item(var index) -> path.item(index);
            };
        }

        void add(JsonPath longer) {
            var at = this;
            for (var step : longer.steps()) {
                var from = at;
                at = at.steps.computeIfAbsent(step, s -> new Wanted(from.below(s)));
            }
        }
    }

    /// Start and end of every path and of all that lie above it, as far as they stand in the text.
    static Map<JsonPath, int[]> find(String text, Collection<JsonPath> paths) {
        var wanted = new Wanted(JsonPath.TOP);
        paths.forEach(wanted::add);
        try (var parser = Diagnosis.LENIENT.createParser(ObjectReadContext.empty(), text)) {
            var finder = new SpanFinder(text, parser);
            try {
                if (parser.nextToken() != null) {
                    finder.value(wanted);
                }
            } catch (JacksonException e) {
                return finder.found; // the text is broken from here on: what stands before has been found
            }
            return finder.found;
        }
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private void value(Wanted wanted) {
        int start = start();
        var token = parser.currentToken();
        if (!token.isStructStart()) {
            int length = token == JsonToken.VALUE_STRING
                    ? Scan.endOfString(text, start) - start
                    : parser.getString().length();
            found.put(wanted.path, new int[] {start, start + length});
            return;
        }
        found.put(wanted.path, new int[] {start, start + 1});
        if (wanted.steps.isEmpty()) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            members(wanted);
        } else {
            items(wanted);
        }
        found.put(wanted.path, new int[] {start, start() + 1});
    }

    private void members(Wanted wanted) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            inside(wanted, new JsonPath.Step.Member(name));
        }
    }

    private void items(Wanted wanted) {
        int index = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            inside(wanted, new JsonPath.Step.Item(index++));
        }
    }

    private void inside(Wanted wanted, JsonPath.Step step) {
        var next = wanted.steps.get(step);
        if (next == null || found.containsKey(next.path)) {
            parser.skipChildren();
        } else {
            value(next);
        }
    }
}
