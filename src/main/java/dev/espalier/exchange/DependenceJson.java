package dev.espalier.exchange;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.Dependence;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.access.Stretch;
import dev.espalier.access.Where;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;

/// What an answer turns on, and where it differs, as parts of its JSON.
public final class DependenceJson {
    private DependenceJson() {}

    static JsonObject of(Where where) {
        return object(
                member("exact", where.isExact()),
                member("allowed", of(where.allowed())),
                member("denied", of(where.denied())),
                member("depending", of(where.depending())));
    }

    /// Stretches of resources.
    public static JsonValue of(List<Stretch> stretches) {
        return list(stretches.stream()
                .map(stretch ->
                        object(member("pattern", stretch.pattern()), member("except", strings(stretch.exceptions()))))
                .toList());
    }

    static JsonObject of(Dependence dependence) {
        return object(
                member("exact", dependence.isExact()),
                member(
                        "keys",
                        list(dependence.keys().stream().map(DependenceJson::of).toList())));
    }

    private static JsonObject of(KeyCases key) {
        var cases = key.cases().stream()
                .map(one -> object(
                        member("value", value(one.value())),
                        member("words", one.words()),
                        member("outcome", one.outcome().name())))
                .toList();
        return object(member("key", key.name()), member("cases", list(cases)));
    }

    private static JsonValue value(ContextValue value) {
        return switch (value) {
            case ContextValue.Absent(), ContextValue.Unknown(var _, var _, var _) -> new JsonNull();
            case ContextValue.Present(var values, var isMultivalued) ->
                isMultivalued || values.size() != 1 ? strings(values) : new JsonString(values.getFirst());
        };
    }
}
