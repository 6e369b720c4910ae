package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.policy.Severity;
import dev.espalier.review.DesignReview;
import java.util.ArrayList;
import java.util.List;

/// What the review finds.
final class FindingChapter {
    private static final int MOST = 500;

    private final Design design;
    private final Omissions left;

    FindingChapter(Design design, Omissions left) {
        this.design = design;
        this.left = left;
    }

    Chapter make() {
        var findings = DesignReview.of(design);
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Words.text("findings.counts", errors, findings.size() - errors)));
        if (!findings.isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(
                            Words.text("findings.severity"),
                            Words.text("findings.code"),
                            Words.text("findings.where"),
                            Words.text("findings.message")),
                    left.first(findings, MOST, "omitted.findings").stream()
                            .map(one -> List.of(
                                    Words.text("severity." + one.severity()),
                                    one.code(),
                                    one.where().label(),
                                    one.message()))
                            .toList()));
        }
        return new Chapter(Words.text("findings.title"), blocks);
    }
}
