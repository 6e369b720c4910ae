package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one policy document and notes what is wrong with its grammar in any type of policy (rules R32 to R35).
final class DocumentReader {
    private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of(PolicyReading.CURRENT_VERSION, "2008-10-17");

    private final ProblemList problems = new ProblemList();
    private final List<Statement> statements = new ArrayList<>();

    PolicyReading read(PolicyDocument document) {
        if (!(document.source() instanceof JsonObject object)) {
            problems.error("DATA_TYPE_MISMATCH", JsonPath.TOP, "policy document", "an object");
            return new PolicyReading(document.source(), Optional.empty(), false, List.of(), problems.toList());
        }
        checkMembers(object, MEMBERS, JsonPath.TOP, problems);
        var version = readVersion(object);
        object.get("Id").ifPresent(id -> readText(id, "Id", JsonPath.TOP.member("Id"), problems));
        var variables = version.equals(Optional.of(PolicyReading.CURRENT_VERSION));
        boolean isReadable = readStatements(object, new StatementReader(variables, problems));
        return new PolicyReading(document.source(), version, isReadable, statements, problems.toList());
    }

    private Optional<String> readVersion(JsonObject object) {
        var path = JsonPath.TOP.member("Version");
        var version = object.get("Version").flatMap(value -> readText(value, "Version", path, problems));
        version.filter(text -> !VERSIONS.contains(text))
                .ifPresent(text -> problems.error("INVALID_VERSION", path, text));
        return version;
    }

    private boolean readStatements(JsonObject object, StatementReader reader) {
        var path = JsonPath.TOP.member("Statement");
        var value = object.get("Statement");
        if (value.isEmpty()) {
            problems.error("MISSING_STATEMENT", JsonPath.TOP);
            return false;
        }
        switch (value.get()) {
            case JsonObject single -> statements.add(reader.read(single, 1, path));
            case JsonArray(var items) -> {
                if (items.isEmpty()) {
                    problems.error("MISSING_STATEMENT", path);
                }
                for (int i = 0; i < items.size(); i++) {
                    statements.add(reader.read(items.get(i), i + 1, path.item(i)));
                }
            }
            default -> {
                problems.error("DATA_TYPE_MISMATCH", path, "Statement", "an object or a list of objects");
                return false;
            }
        }
        return true;
    }

    static void checkMembers(JsonObject object, Set<String> known, JsonPath path, ProblemList problems) {
        var seen = new HashSet<String>();
        for (var member : object.members()) {
            if (!known.contains(member.name())) {
                problems.error("INVALID_POLICY_ELEMENT", path.member(member.name()), member.name());
            } else if (!seen.add(member.name())) {
                problems.error("DUPLICATE_KEY", path.member(member.name()), member.name());
            }
        }
    }

    static Optional<String> readText(JsonValue value, String name, JsonPath path, ProblemList problems) {
        if (value instanceof JsonString(var text)) {
            return Optional.of(text);
        }
        problems.error("DATA_TYPE_MISMATCH", path, name, "a string");
        return Optional.empty();
    }
}
