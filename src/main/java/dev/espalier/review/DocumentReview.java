package dev.espalier.review;

import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Limit;
import dev.espalier.policy.DocumentSize;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.List;

/// Checks policy documents as the kind of policy they are, each one with the limit of its place.
final class DocumentReview {
    /// The size is measured against the limit of the place, which is exacter.
    private static final String SIZE = "POLICY_SIZE_EXCEEDED";

    private final Findings findings;
    private final DocumentProblems problems;

    DocumentReview(Findings findings, DocumentProblems problems) {
        this.findings = findings;
        this.problems = problems;
    }

    /// A document that has a limit of its own.
    void check(PolicyDocument document, PolicyType type, Limit limit, Spot place) {
        var spot = place.document();
        check(document, type, spot);
        findings.limit(limit, DocumentSize.of(document.source()), spot);
    }

    /// Inline policies, which have one limit together.
    void checkInline(List<InlinePolicy> policies, Limit limit, Spot spot) {
        long size = 0;
        for (int i = 0; i < policies.size(); i++) {
            var document = policies.get(i).document();
            check(document, PolicyType.IDENTITY, spot.item(i).member("document").document());
            size += DocumentSize.of(document.source());
        }
        findings.limit(limit, size, spot);
    }

    private void check(PolicyDocument document, PolicyType type, Spot spot) {
        problems.of(document, type).stream()
                .filter(problem -> !problem.code().equals(SIZE))
                .forEach(problem -> findings.add(problem, spot));
    }
}
