package dev.espalier.ui.finding;

import dev.espalier.policy.Severity;
import dev.espalier.review.Finding;

/// A row of the list of findings.
sealed interface FindingRow {
    /// Above all findings that are equally bad.
    record Head(Severity severity, int count) implements FindingRow {}

    /// A finding.
    ///
    /// @param place where it is, in words
    record One(Finding finding, String place) implements FindingRow {}
}
