package dev.espalier.search;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.search.Place.Held;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells what the statements of a policy say. It goes by what is written, so that a document that is no valid policy
/// can be searched as well.
final class Statements {
    private final Teller teller;
    private final Optional<Held> policy;

    private Statements(Teller teller, Optional<Held> policy) {
        this.teller = teller;
        this.policy = policy;
    }

    static void tell(PolicyDocument document, Optional<Held> policy, Teller teller) {
        if (document.source() instanceof JsonObject object) {
            var statements = new Statements(teller, policy);
            object.get("Statement").ifPresent(statements::all);
        }
    }

    private void all(JsonValue value) {
        var list = value instanceof JsonArray(var items) ? items : List.of(value);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof JsonObject statement) {
                one(statement, i + 1);
            }
        }
    }

    private void one(JsonObject statement, int number) {
        var name = statement
                .get("Sid")
                .map(sid -> sid instanceof JsonString(var text) ? text : "")
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> String.valueOf(number));
        for (var member : statement.members()) {
            switch (member.name()) {
                case "Sid" -> values(member.value(), Field.SID, name);
                case "Effect" -> values(member.value(), Field.EFFECT, name);
                case "Action", "NotAction" -> values(member.value(), Field.ACTION, name);
                case "Resource", "NotResource" -> values(member.value(), Field.RESOURCE, name);
                case "Principal", "NotPrincipal" -> values(member.value(), Field.PRINCIPAL, name);
                case "Condition" -> conditions(member.value(), name);
                default -> {}
            }
        }
    }

    private void values(JsonValue value, Field field, String statement) {
        texts(value, text -> teller.tell(field, statement, policy, text));
    }

    /// One text for each key with its operator and values, so that `StringEquals aws:SourceVpc vpc-1` is found as one.
    private void conditions(JsonValue block, String statement) {
        if (block instanceof JsonObject(var operators)) {
            for (var operator : operators) {
                if (operator.value() instanceof JsonObject(var keys)) {
                    for (var key : keys) {
                        var text =
                                new StringBuilder(operator.name()).append(' ').append(key.name());
                        texts(key.value(), value -> text.append(' ').append(value));
                        teller.tell(Field.CONDITION, statement, policy, text.toString());
                    }
                }
            }
        }
    }

    private static void texts(JsonValue value, Consumer<String> found) {
        switch (value) {
            case JsonString(var text) -> found.accept(text);
            case JsonNumber(var digits) -> found.accept(digits);
            case JsonBoolean(var truth) -> found.accept(String.valueOf(truth));
            case JsonArray(var items) -> items.forEach(item -> texts(item, found));
            case JsonObject(var members) -> members.forEach(member -> texts(member.value(), found));
            case JsonNull _ -> {}
        }
    }
}
