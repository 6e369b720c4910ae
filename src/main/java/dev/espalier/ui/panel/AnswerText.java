package dev.espalier.ui.panel;

import java.util.Optional;
import java.util.StringJoiner;

/// The answer as plain text: everything the panel can show, for mails, tickets and screen readers.
final class AnswerText {
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private AnswerText() {}

    /// @param flip what would turn the answer, as far as it is known
    static String of(QuestionViewModel question, Explanation explanation, Optional<FlipBox> flip) {
        var text = new AnswerText();
        text.question(question);
        text.strip(explanation.strip());
        explanation.ladder().sections().forEach(text::section);
        flip.ifPresent(box -> FlipText.add(text.lines, box));
        text.nearly(explanation);
        return text.lines.toString();
    }

    private void question(QuestionViewModel question) {
        lines.add(Words.text("text.question", question.askerText(), question.actionText(), question.resourceText()));
        question.draft()
                .context()
                .members()
                .forEach(given -> lines.add(Words.text("text.context", QuestionViewModel.contextText(given))));
        lines.add("");
    }

    private void strip(Strip strip) {
        lines.add(Words.text("text.verdict", strip.word(), strip.how()));
        lines.add(strip.sentence());
        lines.add(strip.counts());
    }

    private void section(Ladder.Section section) {
        lines.add("");
        if (!section.title().isEmpty()) {
            lines.add(Words.text("text.section", section.title(), section.aside()));
        }
        section.rungs().forEach(this::rung);
    }

    private void rung(Rung rung) {
        lines.add(Words.text("text.rung", sign(rung.state()), rung.title(), rung.why()));
        rung.cards().forEach(this::card);
    }

    private void card(StatementCard card) {
        lines.add("      "
                + Words.text("text.statement", effect(card), card.reference(), card.action(), card.resource()));
        card.cells().forEach(cell -> lines.add("        " + cell.spoken()));
    }

    private static String effect(StatementCard card) {
        return Words.text("effect." + card.effect().name());
    }

    private void nearly(Explanation explanation) {
        lines.add("");
        explanation.nearly().forEach(near -> lines.add(Words.text("text.nearly", near.sentence())));
        if (!explanation.notConsidered().isEmpty()) {
            lines.add(explanation.notConsidered());
        }
    }

    private static String sign(RungState state) {
        return Words.text("sign." + state.name());
    }
}
