package dev.espalier.cli;

import dev.espalier.access.AssertionResult;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import java.io.PrintWriter;
import java.util.List;

/// A line for each assertion and a count at the end, for people.
final class TextReport extends Report {
    private final PrintWriter out;
    private int total;
    private int holding;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    void print(String file, Design design, List<AssertionResult> results) {
        out.printf("%s (%s)%n", design.name(), file);
        if (results.isEmpty()) {
            out.println("  no assertions");
        }
        for (var result : results) {
            total++;
            if (result.holds()) {
                holding++;
            }
            out.printf(
                    "  %-6s%s: %s%n",
                    result.holds() ? "holds" : "FAILS",
                    result.assertion().title(),
                    result.holds() ? Sentences.verdict(result.answer().verdict()) : mismatch(result));
            out.printf("        %s%n", Sentences.sentence(result.answer()));
        }
    }

    @Override
    void finish() {
        out.printf("%d of %d assertions hold.%n", holding, total);
        out.flush();
    }
}
