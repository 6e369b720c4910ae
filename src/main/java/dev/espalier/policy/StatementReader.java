package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one statement. What cannot be read makes the statement unreadable, and the rest is read all the same.
final class StatementReader {
    private static final Set<String> MEMBERS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final boolean hasVariables;
    private final ProblemList problems;
    private boolean isReadable = true;

    StatementReader(boolean hasVariables, ProblemList problems) {
        this.hasVariables = hasVariables;
        this.problems = problems;
    }

    /// A text of an element, with its place.
    private record Text(String text, JsonPath path) {}

    Statement read(JsonValue value, int number, JsonPath path) {
        if (!(value instanceof JsonObject object)) {
            problems.error("DATA_TYPE_MISMATCH", path, "statement", "an object");
            return unreadable(number, path);
        }
        isReadable = true;
        DocumentReader.checkMembers(object, MEMBERS, path, problems);
        var sid = readText(object, "Sid", path);
        var effect = readEffect(object, path);
        checkPair(object, "Principal", path);
        checkPair(object, "Action", path);
        checkPair(object, "Resource", path);
        var principal = readPrincipal(object, path);
        var action = readActions(object, path);
        var resource = readResources(object, path);
        var condition = object.get("Condition").map(block -> readCondition(block, path.member("Condition")));
        return new Statement(number, path, sid, effect, principal, action, resource, condition, isReadable);
    }

    private static Statement unreadable(int number, JsonPath path) {
        return new Statement(
                number,
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Optional<String> readText(JsonObject object, String name, JsonPath path) {
        return object.get(name).flatMap(value -> DocumentReader.readText(value, name, path.member(name), problems));
    }

    private Optional<String> readEffect(JsonObject object, JsonPath path) {
        if (object.get("Effect").isEmpty()) {
            problems.error("MISSING_EFFECT", path);
            return Optional.empty();
        }
        var effect = readText(object, "Effect", path);
        effect.filter(text -> !text.equals("Allow") && !text.equals("Deny"))
                .ifPresent(text -> problems.error("INVALID_EFFECT", path.member("Effect"), text));
        return effect;
    }

    private void checkPair(JsonObject object, String name, JsonPath path) {
        if (object.get(name).isPresent() && object.get("Not" + name).isPresent()) {
            problems.error("UNSUPPORTED_ELEMENT_COMBINATION", path.member("Not" + name), name, "Not" + name);
            isReadable = false;
        }
    }

    private Optional<ActionElement> readActions(JsonObject object, JsonPath path) {
        boolean isExcept = object.get("Action").isEmpty();
        var name = isExcept ? "NotAction" : "Action";
        if (object.get(name).isEmpty()) {
            problems.error("MISSING_ACTION", path);
            isReadable = false;
            return Optional.empty();
        }
        var at = path.member(name);
        var entries = new ArrayList<ActionElement.Entry>();
        for (var entry : readTexts(object.get(name).get(), name, at)) {
            entries.add(new ActionElement.Entry(entry.text(), entry.path(), ActionPattern.parse(entry.text())));
        }
        return entries.isEmpty() && !isEmptyList(object.get(name).get())
                ? Optional.empty()
                : Optional.of(new ActionElement(isExcept, entries, at));
    }

    private Optional<ResourceElement> readResources(JsonObject object, JsonPath path) {
        boolean isExcept = object.get("Resource").isEmpty();
        var name = isExcept ? "NotResource" : "Resource";
        return object.get(name).flatMap(value -> {
            var at = path.member(name);
            var entries = readTexts(value, name, at).stream()
                    .map(entry -> new ResourceElement.Entry(
                            entry.text(), entry.path(), ArnPattern.parse(entry.text(), hasVariables)))
                    .toList();
            return entries.isEmpty() && !isEmptyList(value)
                    ? Optional.<ResourceElement>empty()
                    : Optional.of(new ResourceElement(isExcept, entries, at));
        });
    }

    private static boolean isEmptyList(JsonValue value) {
        return value instanceof JsonArray(var items) && items.isEmpty();
    }

    private Optional<PrincipalElement> readPrincipal(JsonObject object, JsonPath path) {
        boolean isExcept = object.get("Principal").isEmpty();
        var name = isExcept ? "NotPrincipal" : "Principal";
        return object.get(name)
                .map(value -> new PrincipalElement(
                        isExcept, readPrincipals(value, name, path.member(name)), path.member(name)));
    }

    private List<PrincipalElement.Entry> readPrincipals(JsonValue value, String name, JsonPath path) {
        var entries = new ArrayList<PrincipalElement.Entry>();
        switch (value) {
            case JsonString(var text) -> {
                entries.add(new PrincipalElement.Entry(PrincipalElement.Kind.AWS, text, path));
                if (!text.equals("*")) {
                    problems.error("INVALID_PRINCIPAL_FORMAT", path, text);
                    isReadable = false;
                }
            }
            case JsonObject(var members) -> {
                for (var member : members) {
                    var at = path.member(member.name());
                    var kind = PrincipalElement.Kind.of(member.name());
                    if (kind == PrincipalElement.Kind.OTHER) {
                        problems.error("INVALID_PRINCIPAL_KEY", at, member.name());
                        isReadable = false;
                    }
                    for (var text : readTexts(member.value(), member.name(), at)) {
                        entries.add(new PrincipalElement.Entry(kind, text.text(), text.path()));
                    }
                }
            }
            default -> {
                problems.error("DATA_TYPE_MISMATCH", path, name, "\"*\" or an object");
                isReadable = false;
            }
        }
        return entries;
    }

    private List<Text> readTexts(JsonValue value, String name, JsonPath path) {
        var texts = new ArrayList<Text>();
        switch (value) {
            case JsonString(var text) -> texts.add(new Text(text, path));
            case JsonArray(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    readItem(items.get(i), name, path.item(i)).ifPresent(texts::add);
                }
            }
            default -> readItem(value, name, path);
        }
        return texts;
    }

    private Optional<Text> readItem(JsonValue value, String name, JsonPath path) {
        var text = DocumentReader.readText(value, name, path, problems);
        isReadable &= text.isPresent();
        return text.map(read -> new Text(read, path));
    }

    private ConditionBlock readCondition(JsonValue value, JsonPath path) {
        return new ConditionReader(hasVariables, problems).read(value, path);
    }
}
