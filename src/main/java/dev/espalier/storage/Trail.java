package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// Where a stream of tokens is: the path of the value last begun, and what may come next.
final class Trail {
    private final Deque<Level> levels = new ArrayDeque<>();
    private Expected expected = Expected.VALUE;

    /// What may come next.
    enum Expected {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    private static final class Level {
        private final boolean isObject;
        private final Map<String, Integer> names = new HashMap<>();
        private String name = "";
        private int index = -1;

        Level(boolean isObject) {
            this.isObject = isObject;
        }
    }

    int depth() {
        return levels.size();
    }

    Expected expected() {
        return expected;
    }

    /// Enters the member `name`; answers where the same name stood before in this object.
    Optional<Integer> name(String name, int offset) {
        var level = levels.element();
        level.name = name;
        level.index++;
        expected = Expected.COLON;
        return Optional.ofNullable(level.names.putIfAbsent(name, offset));
    }

    /// Goes on to any token but a name.
    void follow(JsonToken token) {
        if (token.isStructEnd()) {
            levels.remove();
        } else {
            var level = levels.peek();
            if (level != null && !level.isObject) {
                level.index++;
            }
        }
        if (token.isStructStart()) {
            levels.push(new Level(token == JsonToken.START_OBJECT));
            expected = token == JsonToken.START_OBJECT ? Expected.NAME_OR_END : Expected.VALUE_OR_END;
        } else {
            expected = levels.isEmpty() ? Expected.NOTHING : Expected.COMMA_OR_END;
        }
    }

    /// Whether the innermost open value is an object.
    boolean isInObject() {
        var level = levels.peek();
        return level != null && level.isObject;
    }

    /// The path of the value last begun; of the object or list itself when nothing in it has been.
    JsonPath path() {
        var steps = new ArrayList<JsonPath.Step>();
        levels.descendingIterator().forEachRemaining(level -> {
            if (level.index >= 0) {
                steps.add(level.isObject ? new JsonPath.Step.Member(level.name) : new JsonPath.Step.Item(level.index));
            }
        });
        return new JsonPath(steps);
    }

    /// The path when the text has gone on by some commas and perhaps a name that no token has told of.
    JsonPath pathBeyond(String name, int commas) {
        var level = levels.peek();
        if (level != null && level.isObject && !name.isEmpty()) {
            level.name = name;
            level.index++;
        } else if (level != null && !level.isObject) {
            level.index += commas;
        }
        return path();
    }
}
