package dev.espalier.denial;

import dev.espalier.policy.JsonValue.JsonObject;
import java.util.Locale;
import java.util.Optional;

/// Reads a text that people paste: the message of a refused request, or the CloudTrail event of one. Never throws.
public final class DenialReader {
    /// The longest text that is looked at, in characters; a page of CloudTrail events is shorter.
    static final int LONGEST = 2_000_000;

    private DenialReader() {}

    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Reading.Refused(Reading.Why.EMPTY);
        }
        if (text.length() > LONGEST) {
            return new Reading.Refused(Reading.Why.TOO_LONG);
        }
        var stripped = text.strip();
        return stripped.startsWith("{") || stripped.startsWith("[") ? EventReader.read(stripped) : ofMessage(stripped);
    }

    /// Whether a text looks so much like one of these that it is taken as such where something else could be meant.
    public static boolean isMeant(String text) {
        return text.length() <= LONGEST
                && switch (read(text)) {
                    case Reading.Understood _ -> true;
                    case Reading.Refused(var why) -> why == Reading.Why.ONLY_ENCODED || why == Reading.Why.NOTHING_SAID;
                };
    }

    private static Reading ofMessage(String text) {
        var found = MessageReader.read(text);
        if (found.isPresent()) {
            var message = found.get();
            return new Reading.Understood(new Denial(
                    Denial.Form.MESSAGE,
                    Denial.Outcome.DENIED,
                    message.principal(),
                    message.action(),
                    message.resource(),
                    JsonObject.EMPTY,
                    message.cause(),
                    message.remarks()));
        }
        return new Reading.Refused(whyNot(text));
    }

    private static Reading.Why whyNot(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (small.contains(MessageReader.ENCODED)) {
            return Reading.Why.ONLY_ENCODED;
        }
        boolean isDenial = Optional.of(small)
                .filter(words -> words.contains("access denied")
                        || words.contains("accessdenied")
                        || words.contains("not authorized")
                        || words.contains("unauthorizedoperation"))
                .isPresent();
        return isDenial ? Reading.Why.NOTHING_SAID : Reading.Why.NO_MESSAGE;
    }
}
