package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementResult;
import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The Deny statements that stop a request at one gate, by policy and number.
record Denials(Map<PolicySource, Set<Integer>> statements, String first) {
    static Denials at(Gate gate) {
        var statements = new LinkedHashMap<PolicySource, Set<Integer>>();
        var names = new ArrayList<String>();
        for (var source : gate.sources()) {
            for (var statement : source.matched()) {
                if (statement.effect() == Effect.DENY) {
                    statements
                            .computeIfAbsent(statement.policy(), _ -> new TreeSet<>())
                            .add(statement.number());
                    names.add(name(statement));
                }
            }
        }
        return new Denials(statements, names.isEmpty() ? "" : names.getFirst());
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

    /// The numbers of the statements, where they stand in one document.
    Set<Integer> numbers() {
        var numbers = new TreeSet<Integer>();
        statements.values().forEach(numbers::addAll);
        return numbers;
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

    /// The edits that remove every one of the statements; empty when a policy would have none left.
    List<Edit> removed() {
        return edits(Rewriting::without);
    }

    private interface DocumentChange {
        Optional<PolicyDocument> of(PolicyDocument document, Set<Integer> numbers);
    }

    private List<Edit> edits(DocumentChange change) {
        var edits = new ArrayList<Edit>();
        for (var denial : statements.entrySet()) {
            var made = change.of(denial.getKey().document(), denial.getValue())
                    .flatMap(document -> edit(denial.getKey(), document));
            if (made.isEmpty()) {
                return List.of();
            }
            edits.add(made.get());
        }
        return edits;
    }

    /// The edit that gives a policy another document; policies of AWS cannot be changed.
    private static Optional<Edit> edit(PolicySource source, PolicyDocument document) {
        return switch (source.id().orElse(null)) {
            case OrganizationPolicyId id -> Optional.of(new EditPolicy(id, document));
            case AccountPolicyId id -> Optional.of(new EditPolicy(id, document));
            case null, default ->
                source.kind() == PolicySource.Kind.INLINE && source.holder().orElse(null) instanceof MemberId member
                        ? Optional.of(new PutInlinePolicy(member, source.name(), document))
                        : Optional.empty();
        };
    }
}
