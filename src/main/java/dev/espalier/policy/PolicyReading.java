package dev.espalier.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A policy document, read: its version, its statements and what is wrong with it. Reading never fails: what cannot be
/// read is a problem, and the rest is read all the same.
public final class PolicyReading {
    /// The version that knows policy variables.
    public static final String CURRENT_VERSION = "2012-10-17";

    private static final ReadingCache CACHE = new ReadingCache();

    private final JsonValue source;
    private final Optional<String> version;
    private final boolean isReadable;
    private final List<Statement> statements;
    private final List<Problem> problems;
    private final Map<PolicyType, List<Problem>> problemsByType = new ConcurrentHashMap<>();
    private final CoverageCache coverages = new CoverageCache();

    PolicyReading(
            JsonValue source,
            Optional<String> version,
            boolean isReadable,
            List<Statement> statements,
            List<Problem> problems) {
        this.source = source;
        this.version = version;
        this.isReadable = isReadable;
        this.statements = List.copyOf(statements);
        this.problems = List.copyOf(problems);
    }

    /// What `document` says. Read once: the same document gives the same reading, and so does an equal one while the
    /// first is in use.
    public static PolicyReading of(PolicyDocument document) {
        return CACHE.get(document, read -> new DocumentReader().read(read));
    }

    /// The document as it was written.
    public JsonValue source() {
        return source;
    }

    /// The version as written; without one the document counts as `2008-10-17` (rule R33).
    public Optional<String> version() {
        return version;
    }

    /// Whether the document is an object whose Statement can be looked into; if not, what it says is not known.
    public boolean isReadable() {
        return isReadable;
    }

    /// The statements, in order.
    public List<Statement> statements() {
        return statements;
    }

    /// What it says about `action` before anything else of a request is looked at.
    public Coverage coverageOf(ActionName action) {
        return coverages.get(action, statements);
    }

    /// What is wrong with it in any type of policy, in the order of the document.
    public List<Problem> problems() {
        return problems;
    }

    /// What is wrong with it as a policy of `type`; see [PolicyValidator].
    public List<Problem> problemsAs(PolicyType type) {
        return problemsByType.computeIfAbsent(type, as -> new TypeCheck(this, as).run());
    }

    /// Whether AWS would refuse it as a policy of `type`.
    public boolean hasErrorsAs(PolicyType type) {
        for (var problem : problemsAs(type)) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /// Whether policy variables and escapes mean something here (rule R33).
    public boolean hasVariables() {
        return version.equals(Optional.of(CURRENT_VERSION));
    }
}
