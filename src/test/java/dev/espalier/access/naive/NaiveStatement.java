package dev.espalier.access.naive;

import dev.espalier.access.naive.NaivePrincipals.Grade;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One statement (rules R35 to R48, R91).
final class NaiveStatement {
    private final boolean isAllow;
    private final Optional<NaivePrincipals> principals;
    private final List<String> actions;
    private final boolean isNotAction;
    private final Optional<List<PatternText>> resources;
    private final boolean isNotResource;
    private final Optional<NaiveCondition> condition;

    private NaiveStatement(JsonObject source, NaiveKind kind, boolean hasVariables) {
        isAllow = source.get("Effect").orElseThrow().equals(new JsonString("Allow"));
        isNotAction = source.get("NotAction").isPresent();
        actions = JsonLists.texts(source.get(isNotAction ? "NotAction" : "Action").orElseThrow()).stream()
                .map(action -> action.toLowerCase(Locale.ROOT))
                .toList();
        isNotResource = source.get("NotResource").isPresent();
        resources = source.get(isNotResource ? "NotResource" : "Resource")
                .map(entries -> JsonLists.texts(entries).stream()
                        .map(entry -> Arns.entry(entry, hasVariables, kind.completesArns()))
                        .toList());
        condition = source.get("Condition").map(block -> new NaiveCondition((JsonObject) block, hasVariables));
        principals = source.get("Principal")
                .map(principal -> NaivePrincipals.of(principal, false))
                .or(() -> source.get("NotPrincipal").map(principal -> NaivePrincipals.of(principal, true)));
    }

    /// The statement; empty when it is none, because an element is missing or its Effect is no word at all.
    static Optional<NaiveStatement> of(JsonValue source, NaiveKind kind, boolean hasVariables) {
        var statement = (JsonObject) source;
        boolean isReadable = hasEffect(statement)
                && hasOneOf(statement, "Action", "NotAction")
                && (kind == NaiveKind.TRUST || hasOneOf(statement, "Resource", "NotResource"))
                && (!kind.hasPrincipals() || hasOneOf(statement, "Principal", "NotPrincipal"));
        return isReadable ? Optional.of(new NaiveStatement(statement, kind, hasVariables)) : Optional.empty();
    }

    private static boolean hasEffect(JsonObject statement) {
        var effect = statement.get("Effect");
        return effect.equals(Optional.of(new JsonString("Allow")))
                || effect.equals(Optional.of(new JsonString("Deny")));
    }

    private static boolean hasOneOf(JsonObject statement, String name, String other) {
        return statement.get(name).isPresent() != statement.get(other).isPresent();
    }

    boolean isAllow() {
        return isAllow;
    }

    /// How closely the statement names the caller; `NONE` when it does not match.
    Grade grade(NaiveRequest request, NaiveContext context) {
        var grade = principals.map(named -> named.grade(request.caller())).orElse(Grade.DIRECT);
        boolean matches = grade != Grade.NONE
                && matchesAction(request.action())
                && matchesResource(Wildcards.literal(request.resource()), context)
                && (condition.isEmpty() || condition.get().holds(context));
        return matches ? grade : Grade.NONE;
    }

    private boolean matchesAction(String action) {
        var asked = action.toLowerCase(Locale.ROOT);
        boolean isListed = actions.stream().anyMatch(pattern -> isAction(pattern, asked));
        return !actions.isEmpty() && isListed != isNotAction;
    }

    private static boolean isAction(String pattern, String asked) {
        if (pattern.equals("*")) {
            return true;
        }
        int colon = pattern.indexOf(':');
        return asked.startsWith(pattern.substring(0, colon + 1))
                && Wildcards.matches(
                        Wildcards.of(pattern.substring(colon + 1)), Wildcards.literal(asked.substring(colon + 1)));
    }

    /// A statement without the element is one of a trust policy.
    private boolean matchesResource(int[] resource, NaiveContext context) {
        if (resources.isEmpty()) {
            return true;
        }
        boolean isListed = false;
        for (var entry : resources.get()) {
            var filled = entry.fill(context);
            isListed = isListed || (filled.isPresent() && Arns.covers(filled.get(), resource));
        }
        return !resources.get().isEmpty() && isListed != isNotResource;
    }
}
