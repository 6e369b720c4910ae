package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// A policy document, read: its version, its statements and what is wrong with their grammar whatever the type of the
/// policy. Reading never fails: what cannot be read is a problem, and the rest is read all the same.
///
/// @param version as written; without one the document counts as `2008-10-17` (rule R33)
/// @param isReadable whether the document is an object whose Statement can be looked into; if not, what it says is not
///     known
/// @param problems in the order of the document
public record PolicyReading(
        Optional<String> version, boolean isReadable, List<Statement> statements, List<Problem> problems) {
    /// The version that knows policy variables.
    public static final String CURRENT_VERSION = "2012-10-17";

    private static final ReadingCache CACHE = new ReadingCache();

    public PolicyReading {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /// What `document` says. Read once: the same document gives the same reading, and so does an equal one while the
    /// first is in use.
    public static PolicyReading of(PolicyDocument document) {
        return CACHE.get(document, read -> new DocumentReader().read(read));
    }

    /// Whether policy variables and escapes mean something here (rule R33).
    public boolean hasVariables() {
        return version.equals(Optional.of(CURRENT_VERSION));
    }

    /// Whether AWS would refuse the document, whatever the type of the policy.
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
