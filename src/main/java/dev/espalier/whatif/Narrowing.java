package dev.espalier.whatif;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes changed copies of Deny statements that cover less: without a principal, an action or a resource. What is
/// excepted already stays so, and an exception that is written there takes up the new one.
final class Narrowing {
    private static final String CONDITION = "Condition";
    private static final String PRINCIPAL_ARN = "aws:PrincipalArn";

    /// The operators of usual exceptions for principals, the one to write first.
    private static final List<String> EXCEPTING = List.of(
            "ArnNotLike",
            "ArnNotEquals",
            "StringNotLike",
            "StringNotEquals",
            "ArnNotLikeIfExists",
            "ArnNotEqualsIfExists",
            "StringNotLikeIfExists",
            "StringNotEqualsIfExists");

    private Narrowing() {}

    /// The statement with a principal excepted.
    static Optional<JsonObject> withoutPrincipal(JsonObject statement, String arn) {
        var condition = statement.get(CONDITION);
        if (condition.isPresent() && !(condition.get() instanceof JsonObject)) {
            return Optional.empty();
        }
        var block = condition.map(JsonObject.class::cast).orElse(JsonObject.EMPTY);
        for (var operator : EXCEPTING) {
            if (block.get(operator).orElse(null) instanceof JsonObject keys) {
                var written = keys.members().stream()
                        .map(Member::name)
                        .filter(PRINCIPAL_ARN::equalsIgnoreCase)
                        .findFirst();
                if (written.isPresent()) {
                    return Rewriting.plus(keys.get(written.get()).orElseThrow(), arn)
                            .map(values -> Rewriting.put(keys, written.get(), values))
                            .map(more -> Rewriting.put(statement, CONDITION, Rewriting.put(block, operator, more)));
                }
            }
        }
        var operator = EXCEPTING.getFirst();
        var keys = block.get(operator).orElse(null) instanceof JsonObject known ? known : JsonObject.EMPTY;
        var exception = Rewriting.put(keys, PRINCIPAL_ARN, new JsonString(arn));
        return Optional.of(Rewriting.put(statement, CONDITION, Rewriting.put(block, operator, exception)));
    }

    /// The statement without an action that it lists by its full name, or with one more that it leaves out.
    static Optional<JsonObject> withoutAction(JsonObject statement, String action) {
        return without(statement, "Action", action, action::equalsIgnoreCase);
    }

    /// The statement without a resource that it lists by its full name, or with one more that it leaves out.
    static Optional<JsonObject> withoutResource(JsonObject statement, String arn) {
        return without(statement, "Resource", arn, arn::equals);
    }

    /// @param same tells the text in a list; names of actions ignore letter case, ARNs do not
    private static Optional<JsonObject> without(
            JsonObject statement, String element, String text, Predicate<String> same) {
        var opposite = "Not" + element;
        if (Rewriting.isText(statement.get(element), "*")) {
            return Optional.of(renamed(statement, element, opposite, new JsonString(text)));
        }
        var listed = statement.get(element);
        if (listed.isPresent()) {
            return listed.flatMap(list -> minus(list, same)).map(kept -> Rewriting.put(statement, element, kept));
        }
        return statement
                .get(opposite)
                .flatMap(list -> Rewriting.plus(list, text))
                .map(more -> Rewriting.put(statement, opposite, more));
    }

    private static JsonObject renamed(JsonObject statement, String name, String other, JsonValue value) {
        return new JsonObject(statement.members().stream()
                .map(member -> member.name().equals(name) ? new Member(other, value) : member)
                .toList());
    }

    /// A list without a text; empty when the text is not in it, or nothing else is.
    static Optional<JsonValue> minus(JsonValue listed, Predicate<String> same) {
        if (!(listed instanceof JsonArray(var items))) {
            return Optional.empty();
        }
        var kept = items.stream()
                .filter(item -> !(item instanceof JsonString(var one) && same.test(one)))
                .toList();
        return kept.size() == items.size() || kept.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(kept));
    }
}
