package dev.espalier.access;

import dev.espalier.policy.Effect;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What some policies that count together say, statement by statement.
///
/// @param allows what they allow; nothing of documents that AWS would refuse (decision D29)
/// @param denies what they deny
/// @param opaque documents that cannot be read in full, so that nobody knows what they say
/// @param missing names of policies that do not exist
record Clauses(List<Clause> allows, List<Clause> denies, Set<PolicyDocument> opaque, Set<String> missing) {
    Clauses {
        allows = List.copyOf(allows);
        denies = List.copyOf(denies);
        opaque = Set.copyOf(opaque);
        missing = Set.copyOf(missing);
    }

    /// A statement.
    ///
    /// @param hasVariables whether its document knows policy variables
    record Clause(Statement statement, boolean hasVariables) {}

    static Clauses of(List<AttachedPolicy> policies) {
        var allows = new ArrayList<Clause>();
        var denies = new ArrayList<Clause>();
        var opaque = new HashSet<PolicyDocument>();
        var missing = new HashSet<String>();
        for (var policy : policies) {
            switch (policy) {
                case AttachedPolicy.Missing(var name) -> missing.add(name);
                case AttachedPolicy.Found found when !isReadable(found.reading()) -> opaque.add(found.document());
                case AttachedPolicy.Found found -> {
                    for (var statement : found.reading().statements()) {
                        var clause = new Clause(statement, found.reading().hasVariables());
                        if (statement.effect().orElseThrow() == Effect.DENY) {
                            denies.add(clause);
                        } else if (!found.isFaulty()) {
                            allows.add(clause);
                        }
                    }
                }
            }
        }
        return new Clauses(allows, denies, opaque, missing);
    }

    static boolean isReadable(PolicyReading reading) {
        return reading.isReadable() && reading.statements().stream().allMatch(Clauses::isReadable);
    }

    private static boolean isReadable(Statement statement) {
        return statement.isReadable()
                && statement.effect().isPresent()
                && statement
                        .action()
                        .filter(action -> !action.hasUnreadableEntries())
                        .isPresent()
                && statement.resource().map(Clauses::isReadable).orElse(true)
                && statement.condition().map(block -> block.isReadable()).orElse(true);
    }

    private static boolean isReadable(ResourceElement resource) {
        return resource.entries().stream().allMatch(entry -> entry.pattern().isPresent());
    }

    /// Whether these permit nothing that the others do not, in whatever circumstances: each of their Allows is covered
    /// by an Allow there, and each Deny there by a Deny here. That is sure when it is said; no is "perhaps not".
    boolean permitNoMoreThan(Clauses others) {
        return opaque.equals(others.opaque)
                && missing.equals(others.missing)
                && Inclusion.areCovered(allows, others.allows)
                && Inclusion.areCovered(others.denies, denies);
    }
}
