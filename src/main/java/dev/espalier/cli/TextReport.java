package dev.espalier.cli;

import dev.espalier.design.Design;
import dev.espalier.design.VisibleText;
import dev.espalier.policy.Severity;
import java.io.PrintWriter;
import java.util.List;

/// A line for each assertion and each finding and counts at the end, for people.
final class TextReport extends Report {
    /// How many findings of one design are printed.
    private static final int MOST = 100;

    private final PrintWriter out;
    private int designs;
    private int total;
    private int holding;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    void print(String file, Design design, List<Checked> results, List<Located> review) {
        designs++;
        out.printf("%s (%s)%n", VisibleText.of(design.name()), file);
        if (results.isEmpty()) {
            out.println("  " + Words.text("check.none"));
        }
        for (var result : results) {
            total++;
            if (result.holds()) {
                holding++;
            }
            out.printf(
                    "  %-6s%s: %s%n",
                    Words.text(result.holds() ? "check.holds" : "check.fails"),
                    VisibleText.of(result.title()),
                    result.brief());
            out.printf("        %s%n", VisibleText.of(result.sentence()));
        }
        review.stream().limit(MOST).forEach(located -> out.println(located.line(file)));
        if (review.size() > MOST) {
            out.println("  " + Words.text("check.more", review.size() - MOST));
        }
    }

    @Override
    void finish() {
        if (designs > 0) {
            out.println(Words.text("check.holding", holding, total));
        }
        if (hasFound(Severity.WARNING)) {
            out.println(Words.text("check.found", errors(), warnings()));
        }
        out.flush();
    }
}
