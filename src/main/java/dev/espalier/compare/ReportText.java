package dev.espalier.compare;

import dev.espalier.design.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A report as text for a terminal, and as Markdown for a review.
public record ReportText(List<Section> sections, List<String> conclusion) {
    /// What Markdown, or HTML in it, would take for more than text.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");

    /// What forges make links of and call people by, whatever is escaped: names of users, addresses, numbers of issues.
    private static final Pattern MENTION = Pattern.compile("@(?=\\w)|#(?=[0-9])");

    public ReportText {
        sections = List.copyOf(sections);
        conclusion = List.copyOf(conclusion);
    }

    public static ReportText of(Report report) {
        return new ReportText(report.sections(), report.conclusion());
    }

    public static ReportText of(TwinReport report) {
        return new ReportText(report.sections(), report.conclusion());
    }

    /// Lines of plain text; details are indented.
    public List<String> text() {
        return new Form("", "    ", "        ", List.of(), UnaryOperator.identity()).lines(this);
    }

    /// Lines of Markdown: a heading for each section, a list below it.
    public List<String> markdown() {
        return new Form("## ", "- ", "  - ", List.of(""), ReportText::escaped).lines(this);
    }

    /// What lines begin with.
    ///
    /// @param below lines that follow a title
    private record Form(String title, String item, String detail, List<String> below, UnaryOperator<String> writing) {
        List<String> lines(ReportText report) {
            var lines = new ArrayList<String>();
            for (var section : report.sections) {
                lines.add(title + writing.apply(section.title()));
                lines.addAll(below);
                for (var one : section.items()) {
                    lines.add(item + writing.apply(one.text()));
                    one.details().forEach(more -> lines.add(detail + writing.apply(more)));
                }
                lines.add("");
            }
            lines.addAll(report.conclusion);
            return lines;
        }
    }

    private static String escaped(String text) {
        var plain = VisibleText.of(text.replaceAll("\\R", " "));
        return MENTION.matcher(MARKUP.matcher(plain).replaceAll("\\\\$0")).replaceAll("$0<!-- -->");
    }
}
