package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Gate;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import java.io.PrintWriter;
import java.util.Locale;

/// An answer as text for a terminal: everything the panel and the picture say, without either.
final class AnswerText {
    private final DesignIndex names;
    private final PrintWriter out;

    AnswerText(Design design, PrintWriter out) {
        this.names = DesignIndex.of(design);
        this.out = out;
    }

    void print(Answer answer) {
        var question = answer.question();
        out.printf(
                "Can %s do %s on %s?%n%n",
                question.principal(), question.action(), question.resource().orElse("any resource"));
        out.println(Sentences.verdict(answer.verdict()));
        out.println(Sentences.sentence(answer));
        out.println();
        var obstacles = answer.obstacles();
        for (var gate : answer.gates()) {
            print(gate, obstacles.size() > 1 ? obstacles.indexOf(gate) + 1 : 0);
        }
        printRemarks(answer);
    }

    private void print(Gate gate, int number) {
        var at = gate.at().map(id -> ", " + names.nameOf(id)).orElse("");
        out.printf(
                "%s%s%s: %s%n",
                number > 0 ? number + ". " : "", Sentences.layer(gate.layer()), at, Sentences.state(gate.state()));
        out.printf("    %s%n", Sentences.text(gate.reason()));
        for (var source : gate.sources()) {
            print(gate, source);
        }
    }

    private void print(Gate gate, Gate.Source source) {
        if (gate.sources().size() > 1) {
            out.printf(
                    "    %s: %s%n",
                    source.holder().map(names::nameOf).orElse("policies"),
                    source.policies().isEmpty() ? "no policy" : String.join(", ", source.policies()));
        }
        source.matched().forEach(this::print);
        for (var near : source.near()) {
            out.println("    nearly:");
            print(near);
        }
    }

    private void print(StatementResult statement) {
        out.printf(
                "      %s  %s %s%n",
                statement.effect().name().charAt(0)
                        + statement.effect().name().substring(1).toLowerCase(Locale.ROOT),
                statement.policy().name(),
                statement.sid().map(sid -> "\"" + sid + "\"").orElse("#" + statement.number()));
        print("who", statement.principal());
        print("action", statement.action());
        print("resource", statement.resource());
        print("condition", statement.condition());
    }

    private void print(String element, StatementResult.Cell cell) {
        var mark = switch (cell.match()) {
            case YES -> "yes";
            case NO -> "no";
            case NONE -> "-";
            case DEPENDS, UNKNOWN -> "?";
        };
        out.printf("        %-9s  %-3s  %s%n", element, mark, Sentences.text(cell.reason()));
    }

    private void print(Dependence.KeyCases key) {
        for (var one : key.cases()) {
            var comesOut = switch (one.outcome()) {
                case YES -> "yes";
                case NO -> "no";
                case EITHER -> "depends";
            };
            out.printf("    %s %s: %s%n", key.name(), one.words(), comesOut);
        }
    }

    private void printRemarks(Answer answer) {
        if (!answer.dependsOn().isEmpty()) {
            out.printf("%nDepends on: %s%n", String.join(", ", answer.dependsOn()));
            answer.dependence().keys().forEach(this::print);
        }
        if (!answer.notConsidered().isEmpty()) {
            out.printf("%nNot considered:%n");
            answer.notConsidered().forEach(left -> out.printf("    %s%n", Sentences.text(left)));
        }
    }
}
