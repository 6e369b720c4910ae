package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Reason;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import java.io.PrintWriter;
import java.util.List;
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
        out.println(word(answer.verdict()));
        out.println(Sentences.sentence(answer));
        out.println();
        var obstacles = answer.obstacles();
        for (var gate : answer.gates()) {
            print(gate, obstacles.size() > 1 ? obstacles.indexOf(gate) + 1 : 0);
        }
        printRemarks(answer);
    }

    private void print(Gate gate, int number) {
        var at = gate.at().map(id -> " " + names.nameOf(id)).orElse("");
        out.printf("%s%s%s: %s%n", number > 0 ? number + ". " : "", layer(gate.layer()), at, state(gate.state()));
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
        var mark =
                switch (cell.match()) {
                    case YES -> "yes";
                    case NO -> "no";
                    case NONE -> "-";
                    case DEPENDS, UNKNOWN -> "?";
                };
        out.printf("        %-9s  %-3s  %s%n", element, mark, Sentences.text(cell.reason()));
    }

    private void printRemarks(Answer answer) {
        if (!answer.dependsOn().isEmpty()) {
            out.printf("%nDepends on: %s%n", String.join(", ", answer.dependsOn()));
        }
        List<Reason> left = answer.notConsidered();
        if (!left.isEmpty()) {
            out.printf(
                    "%nNot considered: %s%n",
                    String.join(", ", left.stream().map(Sentences::text).toList()));
        }
    }

    /// The verdict in words.
    static String word(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "Allowed";
            case EXPLICITLY_DENIED -> "Denied, a Deny says no";
            case IMPLICITLY_DENIED -> "Denied, nothing allows it";
            case DEPENDS -> "Depends";
            case NO_ANSWER -> "No answer";
        };
    }

    /// The layer in words.
    static String layer(Layer layer) {
        return switch (layer) {
            case SERVICE_CONTROL_POLICY -> "SCPs of";
            case RESOURCE_CONTROL_POLICY -> "RCPs of";
            case PERMISSIONS_BOUNDARY -> "permissions boundary";
            case SESSION_POLICY -> "session policy";
            case IDENTITY_POLICY -> "identity policies";
            case RESOURCE_POLICY -> "resource policy";
            case TRUST_POLICY -> "trust policy";
        };
    }

    private static String state(Gate.State state) {
        return switch (state) {
            case PASSES -> "passes";
            case STOPS_DENY -> "stops, a Deny says no";
            case STOPS_SILENT -> "stops, nothing allows it";
            case DOES_NOT_APPLY -> "does not apply";
            case DEPENDS -> "depends";
            case UNKNOWN -> "unknown";
            case NOT_NEEDED -> "grants nothing, and need not";
        };
    }
}
