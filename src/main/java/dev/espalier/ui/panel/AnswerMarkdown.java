package dev.espalier.ui.panel;

import java.util.Optional;
import java.util.StringJoiner;

/// The answer as Markdown: the sentence, a table of the gates, what decided, and what would turn it.
final class AnswerMarkdown {
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private AnswerMarkdown() {}

    /// @param flip what would turn the answer, as far as it is known
    static String of(QuestionViewModel question, Explanation explanation, Optional<FlipBox> flip) {
        var text = new AnswerMarkdown();
        text.question(question);
        text.strip(explanation.strip());
        text.gates(explanation.ladder());
        explanation.ladder().rungs().forEach(text::statements);
        flip.ifPresent(text::offers);
        text.rest(explanation);
        return text.lines.toString();
    }

    private void question(QuestionViewModel question) {
        lines.add(Words.text(
                "markdown.question",
                escaped(question.askerText()),
                code(question.actionText()),
                escaped(question.resourceText())));
        lines.add("");
        var given = question.draft().context().members();
        given.forEach(one -> lines.add("- " + code(ContextText.of(one))));
        if (!given.isEmpty()) {
            lines.add("");
        }
    }

    private void strip(Strip strip) {
        lines.add(Words.text("markdown.verdict", strip.word(), strip.how()));
        lines.add("");
        lines.add(escaped(strip.sentence()));
        lines.add("");
        lines.add(escaped(strip.counts()));
        lines.add("");
    }

    private void gates(Ladder ladder) {
        if (!ladder.isSomething()) {
            return;
        }
        lines.add(Words.text("markdown.gates"));
        lines.add("| --- | --- | --- | --- |");
        for (var section : ladder.sections()) {
            for (var rung : section.rungs()) {
                var number = rung.obstacle().isPresent()
                        ? Integer.toString(rung.obstacle().getAsInt())
                        : "";
                lines.add("| %s | %s | %s | %s |"
                        .formatted(number, cell(rung.title()), cell(rung.state().word()), cell(rung.why())));
            }
        }
    }

    private void statements(Rung rung) {
        for (var card : rung.speaking()) {
            lines.add("");
            lines.add(Words.text(
                    "markdown.statement",
                    escaped(rung.title()),
                    Words.text("effect." + card.effect().name()),
                    escaped(card.reference()),
                    code(card.action()),
                    code(card.resource())));
            lines.add("");
            card.cells().forEach(cell -> lines.add("- " + escaped(cell.spoken())));
        }
    }

    private void offers(FlipBox box) {
        lines.add("");
        lines.add(Words.text("markdown.flip", box.title(), box.lead()));
        lines.add("");
        for (var row : box.rows()) {
            lines.add("- "
                    + escaped(
                            Words.text("text.offer", row.letter(), row.label()).strip()));
            row.parts().forEach(part -> lines.add("  - " + escaped(OfferPart.text(part))));
            row.warnings().forEach(warning -> lines.add("  - **" + escaped(warning) + "**"));
            row.details().forEach(detail -> lines.add("  - " + escaped(detail)));
        }
        if (box.isCut()) {
            lines.add("");
            lines.add(Words.text("flip.cut"));
        }
        if (!box.flip().isThorough()) {
            lines.add("");
            lines.add(Words.text("flip.leftOut"));
        }
    }

    private void rest(Explanation explanation) {
        lines.add("");
        explanation.nearly().forEach(near -> lines.add("- " + escaped(Words.text("text.nearly", near.sentence()))));
        if (!explanation.notConsidered().isEmpty()) {
            lines.add("");
            lines.add(escaped(explanation.notConsidered()));
        }
    }

    private static String code(String text) {
        return text.isEmpty() || text.indexOf('`') >= 0 ? escaped(text) : "`" + text + "`";
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    /// Characters that Markdown would take for its own.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replaceAll("([*_`<\\[\\]])", "\\\\$1");
    }
}
