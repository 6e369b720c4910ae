package dev.espalier.cli;

import dev.espalier.compare.Comparison;
import dev.espalier.compare.Report;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/// What lies between two designs, for a terminal and for a review.
final class DiffText {
    /// What Markdown, or HTML in it, would take for more than text.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");

    private final Report report;

    DiffText(Comparison comparison) {
        report = new Report(comparison);
    }

    void text(PrintWriter out) {
        for (var section : report.sections()) {
            out.println(section.title());
            for (var item : section.items()) {
                out.println("    " + item.text());
                item.details().forEach(detail -> out.println("        " + detail));
            }
            out.println();
        }
        report.conclusion().forEach(out::println);
    }

    void markdown(PrintWriter out) {
        for (var section : report.sections()) {
            out.println("## " + section.title());
            out.println();
            for (var item : section.items()) {
                out.println("- " + escaped(item.text()));
                item.details().forEach(detail -> out.println("  - " + escaped(detail)));
            }
            out.println();
        }
        report.conclusion().forEach(out::println);
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }
}
