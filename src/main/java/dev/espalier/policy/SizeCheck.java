package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/// Whether a document is too long or holds characters that IAM refuses (rules R8, R17). Counted is the document
/// without white space between its tokens; how it was laid out is not known here.
final class SizeCheck {
    private static final int LAST_LATIN_1 = 0xFF;

    private final PolicyType type;
    private final ProblemList problems;

    SizeCheck(PolicyType type, ProblemList problems) {
        this.type = type;
        this.problems = problems;
    }

    void check(JsonValue document) {
        long size = DocumentSize.of(document);
        long most = DocumentSize.most(type);
        if (size > most) {
            problems.error("POLICY_SIZE_EXCEEDED", JsonPath.TOP, String.valueOf(size), String.valueOf(most));
        }
        if (type != PolicyType.SCP && type != PolicyType.RCP && type != PolicyType.RESOURCE) {
            firstForeign(document).ifPresent(symbol -> problems.error("INVALID_CHARACTER", JsonPath.TOP, symbol));
        }
    }

    static List<Problem> ofLayout(String text, PolicyType type) {
        boolean isOfOrganization = type == PolicyType.SCP || type == PolicyType.RCP;
        var problems = new ProblemList();
        long most = DocumentSize.most(type);
        if (isOfOrganization && text.length() > most) {
            problems.warning("POLICY_SIZE_RAW", JsonPath.TOP, String.valueOf(text.length()), String.valueOf(most));
        }
        return problems.toList();
    }

    private static Optional<String> firstForeign(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) ->
                members.stream()
                        .flatMap(member -> foreign(member.name()).or(() -> firstForeign(member.value())).stream())
                        .findFirst();
            case JsonArray(var items) ->
                items.stream().flatMap(item -> firstForeign(item).stream()).findFirst();
            case JsonString(var text) -> foreign(text);
            case JsonNumber number -> Optional.empty();
            case JsonBoolean truth -> Optional.empty();
            case JsonNull nothing -> Optional.empty();
        };
    }

    private static Optional<String> foreign(String text) {
        return text.codePoints()
                .filter(symbol -> symbol > LAST_LATIN_1)
                .mapToObj(Character::toString)
                .findFirst();
    }
}
