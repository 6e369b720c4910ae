package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;

/// A Principal or NotPrincipal element (rules R38, R39, R89, R95).
///
/// @param isNegated whether it is a NotPrincipal
record NaivePrincipals(List<Named> named, boolean isNegated) {
    /// How closely a caller is named, weakest first.
    enum Grade {
        NONE,
        ACCOUNT,
        ENTITY,
        DIRECT
    }

    record Named(String key, String value) {}

    private static final Named EVERYBODY = new Named("AWS", "*");

    static NaivePrincipals of(JsonValue source, boolean isNegated) {
        var named = new ArrayList<Named>();
        switch (source) {
            case JsonString(var text) -> named.add(new Named("AWS", text));
            case JsonObject(var members) ->
                members.forEach(member ->
                        JsonLists.texts(member.value()).forEach(value -> named.add(new Named(member.name(), value))));
            default -> throw new IllegalArgumentException(source.toString());
        }
        return new NaivePrincipals(named, isNegated);
    }

    Grade grade(NaiveCaller caller) {
        if (isNegated) {
            return hitsByLeavingOut(caller) ? Grade.DIRECT : Grade.NONE;
        }
        var strongest = Grade.NONE;
        for (var one : named) {
            var grade = grade(one, caller);
            strongest = grade.compareTo(strongest) > 0 ? grade : strongest;
        }
        return strongest;
    }

    private static Grade grade(Named one, NaiveCaller caller) {
        if (one.equals(EVERYBODY)) {
            return Grade.DIRECT;
        }
        if (!one.key().equals(key(caller))) {
            return Grade.NONE;
        }
        if (caller.self().filter(one.value()::equals).isPresent()) {
            return Grade.DIRECT;
        }
        if (caller.entity().filter(one.value()::equals).isPresent()) {
            return Grade.ENTITY;
        }
        return caller.accountNames().contains(one.value()) ? Grade.ACCOUNT : Grade.NONE;
    }

    private static String key(NaiveCaller caller) {
        return switch (caller.kind()) {
            case SERVICE -> "Service";
            case PROVIDER -> "Federated";
            default -> "AWS";
        };
    }

    /// A NotPrincipal hits everybody whose names are not all listed, and everybody who has a boundary (rule R119). An
    /// empty list never applies (rule R48).
    private boolean hitsByLeavingOut(NaiveCaller caller) {
        if (named.isEmpty() || caller.boundary().isPresent()) {
            return !named.isEmpty();
        }
        if (named.contains(EVERYBODY)) {
            return false;
        }
        boolean isAnonymous = caller.self().isEmpty() && !caller.hasAccount();
        boolean isListed = isListed(caller, caller.self().stream().toList())
                && isListed(caller, caller.entity().stream().toList())
                && isListed(caller, caller.accountNames());
        return isAnonymous || !isListed;
    }

    /// Whether one of the names is listed, if there are any.
    private boolean isListed(NaiveCaller caller, List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(name -> named.contains(new Named(key(caller), name)));
    }
}
