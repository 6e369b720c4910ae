package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementResult;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.Effect;
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

/// The Deny statements that stop a request at one gate, by policy and number.
///
/// @param statements their numbers and what sentences call them, in the order of each document
record Denials(Map<PolicySource, SortedMap<Integer, String>> statements) {
    static Denials at(Gate gate) {
        var statements = new LinkedHashMap<PolicySource, SortedMap<Integer, String>>();
        for (var source : gate.sources()) {
            for (var statement : source.matched()) {
                if (statement.effect() == Effect.DENY) {
                    statements
                            .computeIfAbsent(statement.policy(), _ -> new TreeMap<>())
                            .put(statement.number(), name(statement));
                }
            }
        }
        return new Denials(statements);
    }

    private static String name(StatementResult statement) {
        return statement.sid().orElseGet(() -> Words.text("statement.number", statement.number()));
    }

    Set<PolicySource> policies() {
        return statements.keySet();
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

    /// Makes another document of one, with a change at a statement.
    interface StatementChange {
        Optional<PolicyDocument> of(PolicyDocument document, int number);
    }

    /// The edits that change every one of the statements; empty when one of them cannot be changed so.
    List<Edit> changed(StatementChange change) {
        return edits((document, numbers) -> {
            var changed = Optional.of(document);
            for (int number : numbers) {
                changed = changed.flatMap(one -> change.of(one, number));
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
                    .flatMap(document -> edit(denial.getKey(), document));
            if (made.isEmpty()) {
                return List.of();
            }
            edits.add(made.get());
        }
        return edits;
    }

    /// The edit that gives a policy another document; policies of AWS and of sessions cannot be changed.
    private static Optional<Edit> edit(PolicySource source, PolicyDocument document) {
        return switch (source.kind()) {
            case SCP, RCP, AWS_MANAGED, ACCOUNT_MANAGED, BOUNDARY ->
                source.id().flatMap(id -> switch (id) {
                    case OrganizationPolicyId _, AccountPolicyId _ -> Optional.of(new EditPolicy(id, document));
                    case AwsManagedPolicyId _ -> Optional.empty();
                });
            case INLINE ->
                source.holder()
                        .filter(MemberId.class::isInstance)
                        .map(holder -> new PutInlinePolicy((MemberId) holder, source.name(), document));
            case RESOURCE ->
                source.holder()
                        .filter(ResourceId.class::isInstance)
                        .map(holder -> new SetResourcePolicy((ResourceId) holder, Optional.of(document)));
            case TRUST ->
                source.holder()
                        .filter(RoleId.class::isInstance)
                        .map(holder -> new SetTrustPolicy((RoleId) holder, document));
            case SESSION -> Optional.empty();
        };
    }
}
