package dev.espalier.cli;

import dev.espalier.design.Design;
import dev.espalier.policy.Severity;
import dev.espalier.review.DesignReview;
import dev.espalier.review.Finding;
import dev.espalier.review.Where;
import dev.espalier.storage.DesignText;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A finding of the review with its place in a file.
record Located(Finding finding, Span span) {

    /// What the review of a design finds, each with its place in the text it was read from.
    static List<Located> review(Design design, DesignText text) {
        var findings = DesignReview.of(design);
        var spans = text.locate(
                findings.stream().map(finding -> finding.where().path()).toList());
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new Located(findings.get(i), spans.get(i)))
                .toList();
    }

    /// What was odd about a file that could be opened, as if the review had found it.
    static Located of(Design design, FileProblem found) {
        var problem = found.problem();
        var where = new Where(Optional.empty(), design.name(), problem.path(), Optional.empty());
        return new Located(
                new Finding(problem.severity(), problem.code(), problem.message(), where),
                new Span(0, 0, found.line(), found.column()));
    }

    boolean is(Severity severity) {
        return finding.severity() == severity;
    }

    /// One line, as compilers write it: `design.json:12:7: warning UNKNOWN_ACTION: policy of user ann: ...`.
    String line(String file) {
        return "%s:%d:%d: %s %s: %s: %s"
                .formatted(
                        file,
                        span.line(),
                        span.column(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.code(),
                        finding.where().label(),
                        finding.message());
    }
}
