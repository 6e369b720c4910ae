package dev.espalier.storage;

import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong or unknown while a tree is read. Stops gathering at a number that nobody reads to the
/// end of, so that a hostile file cannot fill the memory with complaints.
final class Problems {
    private static final int ENOUGH = 10_000;

    private final List<Problem> found = new ArrayList<>();
    private boolean hasUnknownFields;

    void error(ProblemCode code, Place place, Object... parts) {
        add(Severity.ERROR, code, place, Messages.get(code.name(), parts));
    }

    /// An error whose sentence is one of several for its code.
    void errorInWords(ProblemCode code, Place place, String key, Object... parts) {
        add(Severity.ERROR, code, place, Messages.get(code.name() + "." + key, parts));
    }

    void warning(ProblemCode code, Place place, Object... parts) {
        add(Severity.WARNING, code, place, Messages.get(code.name(), parts));
    }

    private void add(Severity severity, ProblemCode code, Place place, String message) {
        if (found.size() < ENOUGH) {
            found.add(new Problem(severity, code.name(), message, place.path()));
        }
    }

    void noteUnknownField() {
        hasUnknownFields = true;
    }

    /// Whether there was any field that this version does not know.
    boolean hasUnknownFields() {
        return hasUnknownFields;
    }

    /// Whether there is nothing to say at all.
    boolean isEmpty() {
        return found.isEmpty() && !hasUnknownFields;
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
