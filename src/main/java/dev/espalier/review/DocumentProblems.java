package dev.espalier.review;

import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.Problem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The problems of the documents met so far. Equal documents share a reading, so whatever is used in a thousand places
/// is looked at once; what the review before has looked at is not looked at again.
final class DocumentProblems {
    private final Map<PolicyType, Map<PolicyReading, List<Problem>>> before;
    private final Map<PolicyType, Map<PolicyReading, List<Problem>>> known = new EnumMap<>(PolicyType.class);

    private DocumentProblems(Map<PolicyType, Map<PolicyReading, List<Problem>>> before) {
        this.before = before;
    }

    static DocumentProblems fresh() {
        return new DocumentProblems(Map.of());
    }

    /// For the next review. What that one does not meet is forgotten.
    DocumentProblems following() {
        return new DocumentProblems(known);
    }

    List<Problem> of(PolicyDocument document, PolicyType type) {
        return known.computeIfAbsent(type, _ -> new HashMap<>())
                .computeIfAbsent(PolicyReading.of(document), reading -> find(document, type, reading));
    }

    private List<Problem> find(PolicyDocument document, PolicyType type, PolicyReading reading) {
        var found = before.getOrDefault(type, Map.of()).get(reading);
        return found == null ? PolicyProblems.of(document, type) : found;
    }
}
