package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayDeque;
import java.util.List;

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
            checkCharacters(document);
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

    /// Reports the first character that IAM refuses, in the order of the document. What is still to be looked at
    /// waits on a stack of its own, so that nesting costs no calls.
    private void checkCharacters(JsonValue document) {
        record Waiting(JsonValue value, JsonPath path) {}
        var stack = new ArrayDeque<Waiting>();
        stack.push(new Waiting(document, JsonPath.TOP));
        while (!stack.isEmpty()) {
            var next = stack.pop();
            var path = next.path();
            switch (next.value()) {
                case JsonObject(var members) -> {
                    for (var member : members.reversed()) {
                        stack.push(new Waiting(member.value(), path.member(member.name())));
                    }
                    for (var member : members) {
                        if (reportsForeign(member.name(), path.member(member.name()))) {
                            return;
                        }
                    }
                }
                case JsonArray(var items) -> {
                    for (int i = items.size() - 1; i >= 0; i--) {
                        stack.push(new Waiting(items.get(i), path.item(i)));
                    }
                }
                case JsonString(var text) -> {
                    if (reportsForeign(text, path)) {
                        return;
                    }
                }
                case JsonNumber _, JsonBoolean _, JsonNull _ -> {
                    // Written in ASCII.
                }
            }
        }
    }

    private boolean reportsForeign(String text, JsonPath path) {
        var foreign = text.codePoints().filter(symbol -> symbol > LAST_LATIN_1).findFirst();
        foreign.ifPresent(symbol -> problems.error("INVALID_CHARACTER", path, Character.toString(symbol)));
        return foreign.isPresent();
    }
}
