package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.GrantSources;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Where;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        line("", Words.text("ask.question", question.principal(), question.action(), resource(question)));
        printGiven(question, out);
        out.println();
        out.println(Sentences.verdict(answer.verdict()));
        out.println(Sentences.fullSentence(answer));
        printObstacles(answer);
        printWay(answer);
        out.println();
        var obstacles = answer.obstacles();
        for (var gate : answer.gates()) {
            print(gate, obstacles.indexOf(gate) + 1);
        }
        printSources(GrantSources.of(answer));
        printRemarks(answer);
    }

    static String resource(Question question) {
        return question.resource().orElseGet(() -> Words.text("ask.anyResource"));
    }

    /// What the question says about the request.
    static void printGiven(Question question, PrintWriter out) {
        question.resourceAccount().ifPresent(owner -> out.println("    " + Words.text("ask.owner", owner)));
        printContext(question.context(), out);
    }

    static void printContext(JsonObject context, PrintWriter out) {
        for (var given : context.members()) {
            out.println("    "
                    + (given.value() instanceof JsonNull
                            ? Words.text("ask.absent", given.name())
                            : Words.text("ask.given", given.name(), value(given.value()))));
        }
    }

    private static String value(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNumber(var digits) -> digits;
            case JsonBoolean(var flag) -> Boolean.toString(flag);
            case JsonArray(var items) ->
                items.stream().map(AnswerText::value).collect(Collectors.joining(Words.text("ask.or")));
            case JsonObject _, JsonNull _ -> "";
        };
    }

    private void printObstacles(Answer answer) {
        int obstacles = answer.obstacles().size();
        int open = answer.gatesIn(Gate.State.DEPENDS);
        int unknown = answer.gatesIn(Gate.State.UNKNOWN);
        if (obstacles == 1) {
            out.println(Words.text("ask.obstacles", answer.gatesIn(Gate.State.PASSES), open, unknown));
        } else if (obstacles > 1) {
            out.println(Words.text("ask.obstacles.many", obstacles, open, unknown));
        }
    }

    /// From the root down to who asks, as the picture lights it.
    private void printWay(Answer answer) {
        var steps = new ArrayList<String>();
        for (var gate : answer.gates()) {
            switch (gate.layer()) {
                case IDENTITY_POLICY ->
                    gate.at().ifPresent(node -> {
                        names.pathTo(node).stream().map(Entity::name).forEach(steps::add);
                        steps.add(names.nameOf(node));
                    });
                case SERVICE_CONTROL_POLICY,
                        RESOURCE_CONTROL_POLICY,
                        PERMISSIONS_BOUNDARY,
                        SESSION_POLICY,
                        RESOURCE_POLICY,
                        TRUST_POLICY -> {}
            }
        }
        if (!steps.isEmpty()) {
            out.println(Words.text("ask.way", String.join(Words.text("ask.step"), steps)));
        }
    }

    private void print(Gate gate, int obstacle) {
        var layer = Words.layer(gate.layer());
        var state = Words.state(gate.state());
        var title = gate.at()
                .map(node -> Words.text("ask.gate.at", layer, names.nameOf(node), state))
                .orElseGet(() -> Words.text("ask.gate", layer, state));
        out.println(obstacle > 0 ? Words.text("ask.obstacle", obstacle, title) : title);
        line("    ", Sentences.text(gate.reason()));
        Turns.lines(gate.dependence()).forEach(turn -> line("      ", turn));
        boolean isBare = gate.sources().size() == 1
                && gate.sources().getFirst().policies().isEmpty();
        for (var source : isBare ? List.<Gate.Source>of() : gate.sources()) {
            printSource(source);
        }
    }

    private void printSource(Gate.Source source) {
        var holder = source.holder().map(names::nameOf).orElseGet(() -> Words.text("ask.policies.ofCaller"));
        line(
                "    ",
                source.policies().isEmpty()
                        ? Words.text("ask.policies.none", holder)
                        : Words.text("ask.policies", holder, String.join(", ", source.policies())));
        source.matched().forEach(this::print);
        for (var near : source.near()) {
            line("    ", Words.text("ask.nearly"));
            print(near);
        }
    }

    private void print(StatementResult statement) {
        line(
                "      ",
                Words.text(
                        "ask.statement",
                        Words.text("effect." + statement.effect().name()),
                        statement.policy().name(),
                        number(statement),
                        kind(statement)));
        print("who", statement.principal());
        print("action", statement.action());
        print("resource", statement.resource());
        print("condition", statement.condition());
    }

    private static String number(StatementResult statement) {
        return statement
                .sid()
                .map(sid -> Words.text("ask.statement.sid", sid))
                .orElseGet(() -> Words.text("ask.statement.number", statement.number()));
    }

    private static String kind(StatementResult statement) {
        return Words.text("kind." + statement.policy().kind().name());
    }

    private void print(String element, StatementResult.Cell cell) {
        var name = "%-9s".formatted(Words.text("cell." + element));
        var mark = "%-3s".formatted(Words.text("match." + cell.match().name()));
        line("        ", Words.text("ask.cell", name, mark, Sentences.text(cell.reason())));
    }

    private void printSources(GrantSources grants) {
        var sources = grants.sources();
        if (sources.isEmpty()) {
            return;
        }
        var title = grants.isEachGateNeeded() ? "each" : sources.size() == 1 ? "one" : "many";
        out.println();
        out.println(Words.text("ask.sources." + title));
        for (var source : sources) {
            var statement = source.statement();
            line(
                    "    ",
                    Words.text(
                            "ask.source",
                            Words.layer(source.layer()),
                            statement.policy().name(),
                            number(statement),
                            kindAndHolder(statement, source.holder())));
        }
    }

    private String kindAndHolder(StatementResult statement, Optional<NodeId> holder) {
        return holder.map(node -> Words.text("ask.source.of", kind(statement), names.nameOf(node)))
                .orElseGet(() -> kind(statement));
    }

    private void printRemarks(Answer answer) {
        printWhere(answer.where());
        printList("ask.dependsOn", Turns.lines(answer.dependence()));
        printList(
                "ask.notConsidered",
                answer.notConsidered().stream().map(Sentences::text).toList());
    }

    /// A list of several resources has a line for each of them.
    private void printWhere(Where where) {
        if (where.allowed().size() + where.depending().size() > 1) {
            printList(
                    where.isExact() ? "ask.where.allowed" : "ask.where.examples",
                    where.allowed().stream().map(Reach::text).toList());
            printList(
                    "ask.where.depending",
                    where.depending().stream().map(Reach::text).toList());
        }
    }

    private void printList(String title, List<String> items) {
        if (!items.isEmpty()) {
            out.println();
            out.println(Words.text(title));
            items.forEach(item -> line("    ", item));
        }
    }

    private void line(String indent, String text) {
        out.println(indent + text);
    }
}
