package dev.espalier.whatif;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes changed copies of policy documents, statement by statement, and leaves everything else as it was written.
/// Empty where the document is not shaped in a way that the change makes sense.
final class Rewriting {
    private static final String STATEMENT = "Statement";
    private static final String CONDITION = "Condition";
    private static final String PRINCIPAL_ARN = "aws:PrincipalArn";

    /// The operators of usual exceptions for principals, the one to write first.
    private static final List<String> EXCEPTING =
            List.of("ArnNotLike", "ArnNotEquals", "StringNotLike", "StringNotEquals");

    private Rewriting() {}

    /// The document without some of its statements, counted from 1; empty when none would be left.
    static Optional<PolicyDocument> without(PolicyDocument document, Set<Integer> numbers) {
        return statements(document)
                .map(statements -> {
                    var kept = new ArrayList<JsonValue>();
                    for (int i = 0; i < statements.size(); i++) {
                        if (!numbers.contains(i + 1)) {
                            kept.add(statements.get(i));
                        }
                    }
                    return kept;
                })
                .filter(kept -> !kept.isEmpty())
                .flatMap(kept -> with(document, kept));
    }

    /// The document with a principal excepted from one of its Deny statements.
    static Optional<PolicyDocument> excepting(PolicyDocument document, int number, String principalArn) {
        return changed(document, number, statement -> excepting(statement, principalArn));
    }

    private static Optional<JsonObject> excepting(JsonObject statement, String principalArn) {
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
                    return plus(keys.get(written.get()).orElseThrow(), principalArn)
                            .map(values -> put(keys, written.get(), values))
                            .map(more -> put(statement, CONDITION, put(block, operator, more)));
                }
            }
        }
        var operator = EXCEPTING.getFirst();
        var keys = block.get(operator).orElse(null) instanceof JsonObject known ? known : JsonObject.EMPTY;
        var exception = put(keys, PRINCIPAL_ARN, new JsonString(principalArn));
        return Optional.of(put(statement, CONDITION, put(block, operator, exception)));
    }

    /// The document without an action that one of its statements lists by its full name.
    static Optional<PolicyDocument> withoutAction(PolicyDocument document, int number, String action) {
        return changed(
                document,
                number,
                statement -> statement
                        .get("Action")
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast)
                        .flatMap(listed -> {
                            var kept = listed.items().stream()
                                    .filter(item ->
                                            !(item instanceof JsonString(var text) && text.equalsIgnoreCase(action)))
                                    .toList();
                            return kept.size() == listed.items().size() || kept.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(put(statement, "Action", new JsonArray(kept)));
                        }));
    }

    /// The document with an action added to an Allow statement that lists actions on all resources without condition.
    static Optional<PolicyDocument> withAction(PolicyDocument document, String action) {
        return statements(document).flatMap(statements -> {
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i) instanceof JsonObject statement && isPlainAllow(statement)) {
                    return changed(
                            document,
                            i + 1,
                            one -> one.get("Action")
                                    .flatMap(listed -> plus(listed, action))
                                    .map(actions -> put(one, "Action", actions)));
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isPlainAllow(JsonObject statement) {
        return isText(statement.get("Effect"), "Allow")
                && statement.get("Action").isPresent()
                && isText(statement.get("Resource"), "*")
                && statement.get(CONDITION).isEmpty();
    }

    private static boolean isText(Optional<JsonValue> value, String text) {
        return value.filter(found -> found.equals(new JsonString(text))
                        || found.equals(new JsonArray(List.of(new JsonString(text)))))
                .isPresent();
    }

    /// The document with one statement more.
    static Optional<PolicyDocument> plus(PolicyDocument document, JsonObject statement) {
        return statements(document).flatMap(statements -> {
            var more = new ArrayList<>(statements);
            more.add(statement);
            return with(document, more);
        });
    }

    /// A document of one statement.
    static PolicyDocument of(JsonObject statement) {
        return new PolicyDocument(new JsonObject(List.of(
                new Member("Version", new JsonString("2012-10-17")),
                new Member(STATEMENT, new JsonArray(List.of(statement))))));
    }

    /// A statement about one action, in the usual order of elements.
    static JsonObject statement(
            String effect, Optional<JsonValue> principal, String action, Optional<String> resource) {
        var members = new ArrayList<Member>();
        members.add(new Member("Effect", new JsonString(effect)));
        principal.ifPresent(who -> members.add(new Member("Principal", who)));
        members.add(new Member("Action", new JsonString(action)));
        resource.ifPresent(arn -> members.add(new Member("Resource", new JsonString(arn))));
        return new JsonObject(members);
    }

    private interface StatementChange {
        Optional<JsonObject> of(JsonObject statement);
    }

    private static Optional<PolicyDocument> changed(PolicyDocument document, int number, StatementChange change) {
        return statements(document)
                .filter(statements -> number <= statements.size())
                .flatMap(statements -> statements.get(number - 1) instanceof JsonObject statement
                        ? change.of(statement).flatMap(made -> {
                            var all = new ArrayList<>(statements);
                            all.set(number - 1, made);
                            return with(document, all);
                        })
                        : Optional.empty());
    }

    private static Optional<List<JsonValue>> statements(PolicyDocument document) {
        if (!(document.source() instanceof JsonObject object)) {
            return Optional.empty();
        }
        return object.get(STATEMENT).flatMap(value -> switch (value) {
            case JsonArray(var items) -> Optional.of(items);
            case JsonObject one -> Optional.of(List.<JsonValue>of(one));
            default -> Optional.empty();
        });
    }

    private static Optional<PolicyDocument> with(PolicyDocument document, List<JsonValue> statements) {
        var object = (JsonObject) document.source();
        boolean isOne = statements.size() == 1 && object.get(STATEMENT).orElseThrow() instanceof JsonObject;
        return Optional.of(
                new PolicyDocument(put(object, STATEMENT, isOne ? statements.getFirst() : new JsonArray(statements))));
    }

    /// A single text or a list of texts with one more; empty for anything else.
    private static Optional<JsonValue> plus(JsonValue listed, String text) {
        return switch (listed) {
            case JsonString one -> Optional.of(new JsonArray(List.of(one, new JsonString(text))));
            case JsonArray(var items) -> {
                var more = new ArrayList<>(items);
                more.add(new JsonString(text));
                yield Optional.of(new JsonArray(more));
            }
            default -> Optional.empty();
        };
    }

    private static JsonObject put(JsonObject object, String name, JsonValue value) {
        var members = new ArrayList<Member>();
        boolean isThere = false;
        for (var member : object.members()) {
            boolean isSame = member.name().equals(name);
            members.add(isSame ? new Member(name, value) : member);
            isThere |= isSame;
        }
        if (!isThere) {
            members.add(new Member(name, value));
        }
        return new JsonObject(members);
    }
}
