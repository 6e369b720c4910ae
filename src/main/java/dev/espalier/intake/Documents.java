package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Policy documents as tools write them: an object, JSON in a string, or JSON in a string in which characters are
/// escaped as in URLs. What cannot be read is kept as the text it is and flagged, so that no answer is built on a
/// guess.
final class Documents {
    /// What stands for a document that no file has. It is a text and no object, so nobody can take it for a policy that
    /// says nothing: whatever would need it is not answered.
    static final PolicyDocument UNKNOWN = new PolicyDocument(new JsonString(Words.text("document.unknown")));

    private Documents() {}

    static PolicyDocument of(Value value) {
        return switch (value.json()) {
            case JsonString(var text) -> parsed(text, value);
            case JsonObject object -> new PolicyDocument(object);
            case JsonArray _, JsonNumber _, JsonBoolean _, JsonNull _ -> {
                value.wrongType("document");
                yield new PolicyDocument(value.json());
            }
        };
    }

    private static PolicyDocument parsed(String text, Value place) {
        var json = text.stripLeading().startsWith("%7B") || text.stripLeading().startsWith("%7b")
                ? unescaped(text).orElse(text)
                : text;
        var parsed = JsonText.parse(json);
        if (parsed.isFlawless() && parsed.value().isPresent()) {
            return new PolicyDocument(parsed.value().get());
        }
        var first = parsed.problems().getFirst();
        place.notes()
                .add(
                        Code.BROKEN_DOCUMENT,
                        place.path(),
                        first.line(),
                        first.column(),
                        first.problem().message());
        return new PolicyDocument(new JsonString(text));
    }

    /// Unlike in forms, a plus sign is itself here.
    private static Optional<String> unescaped(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean isEscape = bytes[i] == '%' && i + 2 < bytes.length;
            int high = isEscape ? Character.digit(bytes[i + 1], 16) : -1;
            int low = isEscape ? Character.digit(bytes[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.put((byte) (high << 4 | low));
                i += 2;
            } else {
                out.put(bytes[i]);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
