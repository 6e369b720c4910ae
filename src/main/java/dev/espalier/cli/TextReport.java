package dev.espalier.cli;

import dev.espalier.access.AssertionResult;
import dev.espalier.access.Sentences;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Design;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

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
                    result.holds() ? "holds" : "FAILS", result.assertion().title(), explain(result));
            out.printf("        %s%n", Sentences.sentence(result.answer()));
        }
    }

    private static String explain(AssertionResult result) {
        var word = Sentences.verdict(result.answer().verdict());
        if (result.holds()) {
            return word;
        }
        var expected = result.assertion();
        return "expected "
                + words(expected.expect())
                + expected.decidedBy()
                        .map(layer -> " by " + Sentences.layer(layer))
                        .orElse("")
                + ", but it is "
                + word
                + result.answer()
                        .decidedBy()
                        .map(layer -> " by " + Sentences.layer(layer))
                        .orElse("");
    }

    private static String words(Expectation expectation) {
        return expectation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    void finish() {
        out.printf("%d of %d assertions hold.%n", holding, total);
        out.flush();
    }
}
