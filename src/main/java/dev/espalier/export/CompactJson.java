package dev.espalier.export;

import dev.espalier.design.VisibleText;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;

/// JSON without white space between its tokens, because AWS counts what the command line sends (rules R8, R17). What
/// cannot be seen is written as its number.
final class CompactJson {
    private final StringBuilder text = new StringBuilder();

    private CompactJson() {}

    static String of(JsonValue value) {
        var json = new CompactJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonObject(var members) -> {
                var separator = "{";
                for (var member : members) {
                    text.append(separator);
                    string(member.name());
                    text.append(':');
                    write(member.value());
                    separator = ",";
                }
                text.append(members.isEmpty() ? "{}" : "}");
            }
            case JsonArray(var items) -> {
                var separator = "[";
                for (var item : items) {
                    text.append(separator);
                    write(item);
                    separator = ",";
                }
                text.append(items.isEmpty() ? "[]" : "]");
            }
            case JsonString(var string) -> string(string);
            case JsonNumber(var digits) -> text.append(digits);
            case JsonBoolean(var isTrue) -> text.append(isTrue);
            case JsonNull() -> text.append("null");
        }
    }

    private void string(String string) {
        JsonText.writeLine(new JsonString(string)).strip().codePoints().forEach(symbol -> {
            if (VisibleText.isHidden(symbol)) {
                for (char half : Character.toChars(symbol)) {
                    text.append("\\u%04x".formatted((int) half));
                }
            } else {
                text.appendCodePoint(symbol);
            }
        });
    }
}
