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

    /// The document with an action in an Allow that is there, or else in one of its own.
    static Optional<PolicyDocument> allowing(PolicyDocument document, String action) {
        return withAction(document, action)
                .or(() -> plus(document, statement("Allow", Optional.empty(), action, Optional.of("*"))));
    }

    private static boolean isPlainAllow(JsonObject statement) {
        return isText(statement.get("Effect"), "Allow")
                && statement.get("Action").isPresent()
                && isText(statement.get("Resource"), "*")
                && statement.get(CONDITION).isEmpty();
    }

    /// Whether it is this text, alone or as a list of one.
    static boolean isText(Optional<JsonValue> value, String text) {
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

    /// The document with one statement more, or one of that statement where there is none yet.
    static Optional<PolicyDocument> plusOrNew(Optional<PolicyDocument> known, JsonObject statement) {
        return known.isPresent() ? plus(known.get(), statement) : Optional.of(of(statement));
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

    /// Makes another statement of one; empty where that makes no sense.
    interface StatementChange {
        Optional<JsonObject> of(JsonObject statement);
    }

    /// The document with a change at one of its statements, counted from 1.
    static Optional<PolicyDocument> changed(PolicyDocument document, int number, StatementChange change) {
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
    static Optional<JsonValue> plus(JsonValue listed, String text) {
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

    /// The object with a member that has another value, or with one member more.
    static JsonObject put(JsonObject object, String name, JsonValue value) {
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
