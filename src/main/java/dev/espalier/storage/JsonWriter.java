package dev.espalier.storage;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import java.io.IOException;
import java.util.List;

/// Lays JSON out for people and for line-by-line comparison.
///
/// A value stands on one line when it fits in 120 columns, its comma counted whether or not it has one, so that
/// a value does not change its shape when another is put behind it. A list that holds objects always has one
/// item a line, and the outermost value is always broken, however short. To see whether a value fits, at most
/// 120 characters of it are measured, so the cost is linear in the length of the text.
final class JsonWriter {
    private static final int WIDTH = 120;
    private static final int INDENT = 2;

    private final Appendable out;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    /// Writes the value and a line feed.
    void write(JsonValue value) throws IOException {
        if (isEmpty(value)) {
            inline(value);
        } else {
            broken(value, 0);
        }
        out.append('\n');
    }

    private void value(JsonValue value, int depth, int column) throws IOException {
        if (measure(value, WIDTH - 1 - column) >= 0) {
            inline(value);
        } else {
            broken(value, depth);
        }
    }

    private void broken(JsonValue value, int depth) throws IOException {
        switch (value) {
            case JsonObject(var members) -> brokenObject(members, depth);
            case JsonArray(var items) -> brokenArray(items, depth);
            case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ ->
                inline(value);
        }
    }

    private void brokenObject(List<JsonValue.Member> members, int depth) throws IOException {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        var separator = "";
        for (var member : members) {
            out.append(separator);
            separator = ",";
            newLine(depth + 1);
            string(member.name());
            out.append(": ");
            value(member.value(), depth + 1, (depth + 1) * INDENT + width(member.name()) + 2);
        }
        newLine(depth);
        out.append('}');
    }

    private void brokenArray(List<JsonValue> items, int depth) throws IOException {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        var separator = "";
        for (var item : items) {
            out.append(separator);
            separator = ",";
            newLine(depth + 1);
            value(item, depth + 1, (depth + 1) * INDENT);
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) throws IOException {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    /// Writes the value on one line, without a line feed.
    void inline(JsonValue value) throws IOException {
        switch (value) {
            case JsonObject(var members) -> inlineObject(members);
            case JsonArray(var items) -> inlineArray(items);
            case JsonValue.JsonString(var text) -> string(text);
            case JsonValue.JsonNumber(var digits) -> out.append(digits);
            case JsonValue.JsonBoolean(var flag) -> out.append(flag ? "true" : "false");
            case JsonValue.JsonNull() -> out.append("null");
        }
    }

    private void inlineObject(List<JsonValue.Member> members) throws IOException {
        out.append(members.isEmpty() ? "{}" : "{ ");
        var separator = "";
        for (var member : members) {
            out.append(separator);
            separator = ", ";
            string(member.name());
            out.append(": ");
            inline(member.value());
        }
        out.append(members.isEmpty() ? "" : " }");
    }

    private void inlineArray(List<JsonValue> items) throws IOException {
        out.append('[');
        var separator = "";
        for (var item : items) {
            out.append(separator);
            separator = ", ";
            inline(item);
        }
        out.append(']');
    }

    /// What is left of `room` behind the value on one line; negative when it does not fit or must not stand on
    /// one.
    private static int measure(JsonValue value, int room) {
        return switch (value) {
            case JsonObject(var members) -> measureObject(members, room);
            case JsonArray(var items) -> measureArray(items, room);
            case JsonValue.JsonString(var text) -> text.length() > room ? -1 : room - width(text);
            case JsonValue.JsonNumber(var digits) -> room - digits.length();
            case JsonValue.JsonBoolean(var flag) -> room - (flag ? 4 : 5);
            case JsonValue.JsonNull() -> room - 4;
        };
    }

    private static int measureObject(List<JsonValue.Member> members, int room) {
        int left = members.isEmpty() ? room - 2 : room - 4 - 2 * (members.size() - 1);
        for (var member : members) {
            if (left < 0) {
                return left;
            }
            left = measure(member.value(), left - width(member.name()) - 2);
        }
        return left;
    }

    private static int measureArray(List<JsonValue> items, int room) {
        int left = room - 2 - 2 * Math.max(0, items.size() - 1);
        for (var item : items) {
            if (left < 0 || item instanceof JsonObject) {
                return -1;
            }
            left = measure(item, left);
        }
        return left;
    }

    private static boolean isEmpty(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> members.isEmpty();
            case JsonArray(var items) -> items.isEmpty();
            case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> true;
        };
    }

    private static int width(String text) {
        int width = 2;
        for (int i = 0; i < text.length(); i++) {
            var escape = escape(text, i);
            width += escape.isEmpty() ? 1 : escape.length();
        }
        return width;
    }

    private void string(String text) throws IOException {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            var escape = escape(text, i);
            if (!escape.isEmpty()) {
                out.append(text, plain, i).append(escape);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    /// How the character at `i` is written when not as itself. Half a surrogate pair has no UTF-8, so it is
    /// escaped too.
    private static String escape(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
            return "";
        }
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> isPaired(text, i) ? "" : "\\u%04x".formatted((int) c);
        };
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
