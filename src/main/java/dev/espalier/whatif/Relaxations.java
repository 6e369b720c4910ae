package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.Condition;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyReading;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes to conditions: a Deny that holds is made to end where the request comes from, an Allow that fails is made to
/// begin there.
record Relaxations(Situation situation) {
    /// For each value that is given, the statements that end with it.
    List<Candidate> ofDenials(Statements denials) {
        var candidates = new ArrayList<Candidate>();
        for (var given : situation.question().context().members()) {
            var values = texts(given.value());
            if (!values.isEmpty()) {
                addOfDenials(denials, given, values, candidates);
            }
        }
        return candidates;
    }

    private void addOfDenials(Statements denials, Member given, List<String> values, List<Candidate> candidates) {
        var text = String.join(", ", values);
        Statements.add(
                candidates,
                situation,
                Kind.RELAX_CONDITION,
                Words.text("label.addValue", text, given.name(), denials.names()),
                denials.changed((statement, place) -> condition(place, given.name(), true)
                        .flatMap(condition -> Relaxing.withValues(statement, condition, values))));
        Statements.add(
                candidates,
                situation,
                Kind.RELAX_CONDITION,
                Words.text("label.dropValue", text, given.name(), denials.names()),
                denials.changed((statement, place) -> condition(place, given.name(), false)
                        .flatMap(condition -> Relaxing.withoutValues(statement, condition, values))));
    }

    private static Optional<Condition> condition(Statements.Place place, String key, boolean isNegated) {
        return Relaxing.conditions(place.document(), place.number()).stream()
                .filter(condition -> Relaxing.isOn(condition, key)
                        && Relaxing.isList(condition)
                        && condition.operator().isNegated() == isNegated)
                .findFirst();
    }

    /// For each Allow of a gate that lacks nothing but its conditions, or may.
    List<Candidate> ofAllows(Gate gate) {
        var candidates = new ArrayList<Candidate>();
        for (var source : gate.sources()) {
            source.near().forEach(statement -> addOfAllow(statement, candidates));
            source.matched().forEach(statement -> addOfAllow(statement, candidates));
        }
        return candidates;
    }

    private void addOfAllow(StatementResult statement, List<Candidate> candidates) {
        var cell = statement.condition();
        boolean isOpen = cell.match() == Match.NO || cell.match() == Match.DEPENDS;
        if (statement.effect() != Effect.ALLOW || !isOpen || cell.reason().code() == ReasonCode.FAULTY_DOCUMENT) {
            return;
        }
        var policy = place(statement);
        var conditions = Relaxing.conditions(statement.policy().document(), statement.number());
        for (var condition : conditions) {
            boolean isMeant = cell.match() == Match.DEPENDS || cell.at().equals(Optional.of(condition.path()));
            if (isMeant) {
                given(statement, condition).ifPresent(values -> addValues(statement, condition, values, candidates));
                add(
                        candidates,
                        statement,
                        Words.text("label.dropCondition", condition.key(), policy),
                        one -> Relaxing.without(one, condition));
            }
        }
        if (conditions.size() > 1) {
            add(
                    candidates,
                    statement,
                    Words.text("label.dropConditions", policy),
                    one -> Optional.of(Relaxing.withoutConditions(one)));
        }
    }

    private void addValues(
            StatementResult statement, Condition condition, List<String> values, List<Candidate> candidates) {
        boolean isNegated = condition.operator().isNegated();
        add(
                candidates,
                statement,
                Words.text(
                        isNegated ? "label.dropValue" : "label.addValue",
                        String.join(", ", values),
                        condition.key(),
                        place(statement)),
                one -> isNegated
                        ? Relaxing.withoutValues(one, condition, values)
                        : Relaxing.withValues(one, condition, values));
    }

    /// The policy, and which of its statements when it has several.
    private static String place(StatementResult statement) {
        var policy = statement.policy();
        return PolicyReading.of(policy.document()).statements().size() > 1
                ? Words.text("statement.in", Statements.name(statement), policy.name())
                : policy.name();
    }

    /// The values that a condition was asked about, if its list can take them up.
    private Optional<List<String>> given(StatementResult statement, Condition condition) {
        if (!Relaxing.isList(condition)) {
            return Optional.empty();
        }
        var given = situation.question().context().members().stream()
                .filter(member -> Relaxing.isOn(condition, member.name()))
                .map(member -> texts(member.value()))
                .filter(values -> !values.isEmpty())
                .findFirst();
        var reason = statement.condition().reason();
        return given.isPresent() || reason.code() != ReasonCode.CONDITION_FAILS
                ? given
                : Optional.of(List.of(reason.parts().get(1)));
    }

    private static List<String> texts(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> List.of(text);
            case JsonArray(var items) ->
                items.stream().flatMap(item -> texts(item).stream()).toList();
            default -> List.of();
        };
    }

    private void add(
            List<Candidate> candidates, StatementResult statement, String label, Rewriting.StatementChange change) {
        var edit = Rewriting.changed(statement.policy().document(), statement.number(), change)
                .flatMap(document -> PolicyChange.of(statement.policy(), document));
        Statements.add(
                candidates,
                situation,
                Kind.RELAX_CONDITION,
                label,
                edit.stream().toList());
    }
}
