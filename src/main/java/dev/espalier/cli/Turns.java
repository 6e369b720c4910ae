package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.Dependence;
import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.access.Dependence.Outcome;
import dev.espalier.access.Stretch;
import dev.espalier.access.Where;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an answer turns on, and which values bring about what.
final class Turns {
    private Turns() {}

    /// A line for each key: "aws:RequestedRegion: yes if eu-west-1; no if another value".
    static List<String> lines(Dependence dependence) {
        var lines = new ArrayList<>(dependence.keys().stream().map(Turns::line).toList());
        if (!dependence.isExact() && lines.size() > 1) {
            lines.add(Words.text("turn.careful"));
        }
        return lines;
    }

    /// One key on one line.
    static String line(KeyCases key) {
        var cases = new ArrayList<String>();
        for (var outcome : Outcome.values()) {
            var values = key.cases().stream()
                    .filter(one -> one.outcome() == outcome && !one.words().isEmpty())
                    .map(Case::words)
                    .distinct()
                    .collect(Collectors.joining(Words.text("ask.or")));
            if (!values.isEmpty()) {
                cases.add(Words.text("turn.case", Words.text("turn.outcome." + outcome.name()), values));
            }
        }
        return cases.isEmpty()
                ? Words.text("turn", name(key))
                : Words.text("turn.cases", name(key), String.join(Words.text("turn.more"), cases));
    }

    private static String name(KeyCases key) {
        return key.name().equals(Dependence.RESOURCE) ? Words.text("turnsOn.resource") : key.name();
    }

    static JsonObject json(Where where) {
        return object(
                member("exact", where.isExact()),
                member("allowed", stretches(where.allowed())),
                member("denied", stretches(where.denied())),
                member("depending", stretches(where.depending())));
    }

    static JsonValue stretches(List<Stretch> stretches) {
        return list(stretches.stream()
                .map(stretch ->
                        object(member("pattern", stretch.pattern()), member("except", strings(stretch.exceptions()))))
                .toList());
    }

    static JsonObject json(Dependence dependence) {
        return object(
                member("exact", dependence.isExact()),
                member("keys", list(dependence.keys().stream().map(Turns::json).toList())));
    }

    private static JsonObject json(KeyCases key) {
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
