package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementResult;
import dev.espalier.edit.Edit;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Statements that decide about a request, by policy and number.
///
/// @param statements their numbers and what sentences call them, in the order of each document
record Statements(Map<PolicySource, SortedMap<Integer, String>> statements) {
    /// The Deny statements that stop a request at a gate, or may.
    static Statements denying(Gate gate) {
        return of(gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.DENY)
                .toList());
    }

    static Statements of(List<StatementResult> results) {
        var statements = new LinkedHashMap<PolicySource, SortedMap<Integer, String>>();
        for (var statement : results) {
            statements
                    .computeIfAbsent(statement.policy(), _ -> new TreeMap<>())
                    .put(statement.number(), name(statement));
        }
        return new Statements(statements);
    }

    static String name(StatementResult statement) {
        return statement.sid().orElseGet(() -> Words.text("statement.number", statement.number()));
    }

    Set<PolicySource> policies() {
        return statements.keySet();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    int size() {
        return statements.values().stream().mapToInt(Map::size).sum();
    }

    /// The names of the policies, for a label.
    String names() {
        return String.join(
                ", ", policies().stream().map(PolicySource::name).distinct().toList());
    }

    /// Removing every one of the statements; empty when a policy would have none left.
    Optional<Candidate> removal(Situation situation) {
        var edits = edits(Rewriting::without);
        var parts = statements.entrySet().stream()
                .map(one -> Words.text(
                        "label.remove", String.join(", ", one.getValue().values()), holding(situation, one.getKey())))
                .distinct()
                .toList();
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(situation.candidate(
                        Kind.REMOVE_STATEMENT, String.join("; ", parts), situation.together(edits)));
    }

    /// What a label calls the policy that a statement stands in; those of resources and roles go by their holder.
    private static String holding(Situation situation, PolicySource source) {
        return switch (source.kind()) {
            case SCP, RCP, AWS_MANAGED, ACCOUNT_MANAGED, INLINE, BOUNDARY, SESSION -> source.name();
            case RESOURCE, TRUST ->
                source.holder().map(situation.index()::nameOf).orElse(source.name());
        };
    }

    /// Changes after which the statements stay, but not for what is asked: without this asker, resource or action, or
    /// with a condition that no longer holds.
    List<Candidate> narrowed(Situation situation) {
        var candidates = new ArrayList<Candidate>();
        if (situation.who().isPresent() && !isAllOf(situation)) {
            add(
                    candidates,
                    situation,
                    Kind.EXEMPT_PRINCIPAL,
                    Words.text("label.exempt", situation.name(), names()),
                    changed((statement, _) -> Narrowing.withoutPrincipal(statement, situation.arn())));
        }
        situation
                .resource()
                .ifPresent(arn -> add(
                        candidates,
                        situation,
                        Kind.EXEMPT_RESOURCE,
                        Words.text("label.exempt", arn, names()),
                        changed((statement, _) -> Narrowing.withoutResource(statement, arn))));
        add(
                candidates,
                situation,
                Kind.DROP_ACTION,
                Words.text("label.drop", situation.action(), names()),
                changed((statement, _) -> Narrowing.withoutAction(statement, situation.action())));
        candidates.addAll(new Relaxations(situation).ofDenials(this));
        return candidates;
    }

    /// Whether all of them stand in the asker's own inline policies: without the asker they would be about nobody.
    private boolean isAllOf(Situation situation) {
        return policies().stream()
                .allMatch(source -> source.kind() == PolicySource.Kind.INLINE
                        && source.holder().equals(situation.who().map(member -> member)));
    }

    static void add(
            List<Candidate> candidates, Situation situation, Kind kind, String label, List<? extends Edit> edits) {
        if (!edits.isEmpty()) {
            candidates.add(situation.candidate(kind, label, situation.together(edits)));
        }
    }

    /// Makes another statement of one that stands in a document under a number.
    interface StatementChange {
        Optional<JsonObject> of(JsonObject statement, Place place);
    }

    /// Where a statement stands.
    ///
    /// @param number counted from 1
    record Place(PolicyDocument document, int number) {}

    /// The edits that change every one of the statements; empty when one of them cannot be changed so.
    List<Edit> changed(StatementChange change) {
        return edits((document, numbers) -> {
            var changed = Optional.of(document);
            for (int number : numbers) {
                var place = new Place(document, number);
                changed = changed.flatMap(
                        one -> Rewriting.changed(one, number, statement -> change.of(statement, place)));
            }
            return changed;
        });
    }

    private interface DocumentChange {
        Optional<PolicyDocument> of(PolicyDocument document, Set<Integer> numbers);
    }

    private List<Edit> edits(DocumentChange change) {
        var edits = new ArrayList<Edit>();
        for (var denial : statements.entrySet()) {
            var made = change.of(denial.getKey().document(), denial.getValue().keySet())
                    .flatMap(document -> PolicyChange.of(denial.getKey(), document));
            if (made.isEmpty()) {
                return List.of();
            }
            edits.add(made.get());
        }
        return edits;
    }
}
