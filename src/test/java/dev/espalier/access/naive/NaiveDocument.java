package dev.espalier.access.naive;

import dev.espalier.access.naive.NaivePrincipals.Grade;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/// A policy document. Faults are looked for only as far as the tests make them; the Allow statements of a faulty document
/// do not count (decision D29).
final class NaiveDocument {
    private static final JsonString CURRENT_VERSION = new JsonString("2012-10-17");

    private final List<NaiveStatement> statements;
    private final boolean isFaulty;

    NaiveDocument(JsonValue source, NaiveKind kind) {
        var document = (JsonObject) source;
        var version = document.get("Version");
        boolean hasVariables = version.equals(Optional.of(CURRENT_VERSION));
        var written = JsonLists.items(document.get("Statement").orElseThrow());
        statements = written.stream()
                .flatMap(statement -> NaiveStatement.of(statement, kind, hasVariables).stream())
                .toList();
        boolean isOrganizationPolicy = kind == NaiveKind.SCP || kind == NaiveKind.RCP;
        boolean isForbiddenId = document.get("Id").isPresent() && !isOrganizationPolicy && !kind.hasPrincipals();
        isFaulty = isForbiddenId
                || (isOrganizationPolicy && !hasVariables)
                || written.stream().anyMatch(statement -> isFaulty((JsonObject) statement, kind));
    }

    private static boolean isFaulty(JsonObject statement, NaiveKind kind) {
        boolean isAllow = statement.get("Effect").equals(Optional.of(new JsonString("Allow")));
        return NaiveStatement.of(statement, kind, false).isEmpty()
                || (isAllow && statement.get("NotPrincipal").isPresent());
    }

    boolean denies(NaiveRequest request, NaiveContext context) {
        for (var statement : statements) {
            if (!statement.isAllow() && statement.grade(request, context) != Grade.NONE) {
                return true;
            }
        }
        return false;
    }

    /// The strongest grade of all Allow statements that match; any but `NONE` allows.
    Grade allows(NaiveRequest request, NaiveContext context) {
        var strongest = Grade.NONE;
        for (var statement : statements) {
            if (statement.isAllow() && !isFaulty) {
                var grade = statement.grade(request, context);
                strongest = grade.compareTo(strongest) > 0 ? grade : strongest;
            }
        }
        return strongest;
    }
}
