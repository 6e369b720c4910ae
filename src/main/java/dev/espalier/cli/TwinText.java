package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Sentences;
import dev.espalier.compare.TwinGates;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import java.io.PrintWriter;
import java.util.Optional;

/// The answers of two principals to one question, side by side: the gates at which they differ, the first one marked.
final class TwinText {
    private final DesignIndex names;
    private final PrintWriter out;

    TwinText(Design design, PrintWriter out) {
        names = DesignIndex.of(design);
        this.out = out;
    }

    void print(Answer one, Answer other) {
        var question = one.question();
        out.println(Words.text("compare.question", question.action(), AnswerText.resource(question)));
        AnswerText.printGiven(question, out);
        printVerdict(one);
        printVerdict(other);
        out.println();
        var gates = TwinGates.of(one, other);
        var first = gates.firstDifference();
        for (var pair : gates.pairs()) {
            if (!pair.isAlike()) {
                boolean isFirst = first.equals(Optional.of(pair));
                out.println(Words.text(isFirst ? "compare.gate.first" : "compare.gate", Words.layer(pair.layer())));
                printGate(one, pair.one());
                printGate(other, pair.other());
            }
        }
        out.println(Words.text("compare.alike", gates.alike()));
    }

    private void printVerdict(Answer answer) {
        out.println(answer.question().principal());
        out.println("    " + Sentences.verdict(answer.verdict()) + ". " + Sentences.fullSentence(answer));
    }

    private void printGate(Answer answer, Optional<Gate> gate) {
        var who = answer.question().principal();
        out.println("    "
                + gate.map(found -> Words.text("compare.side", who, place(found), Sentences.text(found.reason())))
                        .orElseGet(() -> Words.text("compare.side.none", who)));
    }

    private String place(Gate gate) {
        var state = Words.state(gate.state());
        return gate.at()
                .map(node -> Words.text("compare.at", names.nameOf(node), state))
                .orElse(state);
    }
}
