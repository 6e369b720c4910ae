package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayDeque;

/// How long a document is: its characters without white space between its tokens (rules R8, R17). How it was laid out
/// makes no difference.
public final class DocumentSize {
    private DocumentSize() {}

    /// The most characters that AWS grants a document of this type today, wherever it stands: the largest of inline
    /// policies is a role's. Resource policies differ by service; 20 kilobytes is what Amazon S3 takes.
    public static long most(PolicyType type) {
        return switch (type) {
            case SCP -> 10_240;
            case RCP -> 5_120;
            case IDENTITY -> 10_240;
            case BOUNDARY -> 6_144;
            case SESSION -> 2_048;
            case TRUST -> 8_192;
            case KMS -> 32_768;
            case RESOURCE -> 20_480;
        };
    }

    /// The characters of `document`. The values still to be counted wait in a queue, so that nesting costs no stack.
    public static long of(JsonValue document) {
        var waiting = new ArrayDeque<JsonValue>();
        waiting.add(document);
        long size = 0;
        while (!waiting.isEmpty()) {
            size += switch (waiting.pop()) {
                case JsonObject(var members) -> {
                    long names = 0;
                    for (var member : members) {
                        names += quoted(member.name()) + 1;
                        waiting.push(member.value());
                    }
                    yield names + 2 + Math.max(0, members.size() - 1);
                }
                case JsonArray(var items) -> {
                    items.forEach(waiting::push);
                    yield 2 + Math.max(0, items.size() - 1);
                }
                case JsonString(var text) -> quoted(text);
                case JsonNumber(var digits) -> digits.length();
                case JsonBoolean(var isTrue) -> isTrue ? 4 : 5;
                case JsonNull() -> 4;
            };
        }
        return size;
    }

    private static long quoted(String text) {
        long size = text.length() + 2L;
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (symbol == '"' || symbol == '\\' || symbol < ' ') {
                size++;
            }
        }
        return size;
    }
}
