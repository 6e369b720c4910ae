package dev.espalier.ui.panel;

import dev.espalier.ui.panel.PanelViewModel.Depth;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The answer as plain text: everything the panel can show, for mails, tickets and screen readers.
final class AnswerText {
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private final boolean isWithJson;

    private AnswerText(boolean isWithJson) {
        this.isWithJson = isWithJson;
    }

    /// @param flip what would turn the answer, as far as it is known
    /// @param depth at the deepest every statement has its JSON
    static String of(QuestionViewModel question, Explanation explanation, Optional<FlipBox> flip, Depth depth) {
        var text = new AnswerText(depth == Depth.EXPERT);
        text.question(question);
        text.strip(explanation.strip());
        text.way(explanation.path());
        text.gates(explanation);
        flip.ifPresent(box -> FlipText.add(text.lines, box));
        text.nearly(explanation);
        return text.lines.toString();
    }

    private void question(QuestionViewModel question) {
        lines.add(Words.text("text.question", question.askerText(), question.actionText(), question.resourceText()));
        question.draft()
                .context()
                .members()
                .forEach(given -> lines.add(Words.text("text.context", ContextText.of(given))));
        lines.add("");
    }

    private void strip(Strip strip) {
        lines.add(Words.text("text.verdict", strip.word(), strip.how()));
        lines.add(strip.sentence());
        lines.add(strip.counts());
    }

    private void way(List<Explanation.Crumb> path) {
        if (!path.isEmpty()) {
            lines.add(Words.text(
                    "text.way",
                    String.join(
                            Words.text("text.step"),
                            path.stream().map(Explanation.Crumb::name).toList())));
        }
    }

    private void gates(Explanation explanation) {
        var ladder = explanation.ladder();
        if (ladder.isSomething()) {
            lines.add("");
            lines.add(Words.text(
                    "text.end", Words.text("ends.who"), explanation.ends().asker()));
            ladder.sections().forEach(this::section);
            lines.add("");
            lines.add(Words.text(
                    "text.end", Words.text("ends.result"), explanation.ends().result()));
        }
    }

    private void section(Ladder.Section section) {
        lines.add("");
        if (!section.title().isEmpty()) {
            lines.add(Words.text("text.section", section.title(), section.aside()));
        }
        section.rungs().forEach(this::rung);
    }

    private void rung(Rung rung) {
        var title = rung.obstacle().isPresent()
                ? Words.text("text.numbered", rung.obstacle().getAsInt(), rung.title())
                : rung.title();
        lines.add(Words.text("text.rung", sign(rung.state()), title, rung.why()));
        if (rung.state() == RungState.SILENT) {
            lines.add("      " + Words.text("rung.silent"));
            lines.add("      " + Words.text("rung.lookedAt", rung.lookedAt().size()));
            lines.add("      " + rung.silence());
            rung.near().forEach(this::near);
        } else if (rung.cards().isEmpty()) {
            lines.add("      " + rung.sentence());
        }
        rung.cards().forEach(this::card);
    }

    private void near(StatementCard near) {
        lines.add("      " + Words.text("text.nearly", Words.text("near.one", near.reference())));
        near.cells().forEach(cell -> lines.add("        " + cell.spoken()));
    }

    private void card(StatementCard card) {
        lines.add("      " + Words.text("text.statement", effect(card), card.named(), card.action(), card.resource()));
        card.cells().forEach(cell -> lines.add("        " + cell.spoken()));
        if (isWithJson) {
            card.json().forEach(line -> lines.add("        " + line.text()));
        }
    }

    private static String effect(StatementCard card) {
        return Words.text("effect." + card.effect().name());
    }

    private void nearly(Explanation explanation) {
        lines.add("");
        if (explanation.nearly().isEmpty() && explanation.isDenied()) {
            lines.add(Words.text("text.nearly", Words.text("nearly.none")));
        }
        explanation.nearly().forEach(near -> lines.add(Words.text("text.nearly", near.sentence())));
        if (!explanation.notConsidered().isEmpty()) {
            lines.add(explanation.notConsidered());
        }
    }

    private static String sign(RungState state) {
        return Words.text("sign." + state.name());
    }
}
