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
        long size = size(document);
        long most = most(type);
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
        if (isOfOrganization && text.length() > most(type)) {
            problems.warning(
                    "POLICY_SIZE_RAW", JsonPath.TOP, String.valueOf(text.length()), String.valueOf(most(type)));
        }
        return problems.toList();
    }

    /// The highest that AWS grants, where a quota can be raised. Resource policies differ by service; 20 kilobytes is
    /// what Amazon S3 takes.
    private static long most(PolicyType type) {
        return switch (type) {
            case SCP -> 10_240;
            case RCP -> 5_120;
            case IDENTITY, BOUNDARY -> 10_240;
            case SESSION -> 2_048;
            case TRUST -> 8_192;
            case KMS -> 32_768;
            case RESOURCE -> 20_480;
        };
    }

    private static long size(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                long size = 2L + Math.max(0, members.size() - 1);
                for (var member : members) {
                    size += quoted(member.name()) + 1 + size(member.value());
                }
                yield size;
            }
            case JsonArray(var items) -> {
                long size = 2L + Math.max(0, items.size() - 1);
                for (var item : items) {
                    size += size(item);
                }
                yield size;
            }
            case JsonString(var text) -> quoted(text);
            case JsonNumber(var digits) -> digits.length();
            case JsonBoolean(var isTrue) -> isTrue ? 4 : 5;
            case JsonNull() -> 4;
        };
    }

    private static long quoted(String text) {
        long escapes = text.chars()
                .filter(symbol -> symbol == '"' || symbol == '\\' || symbol < ' ')
                .count();
        return text.length() + escapes + 2;
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
