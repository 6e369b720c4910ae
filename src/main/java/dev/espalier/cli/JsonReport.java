package dev.espalier.cli;

import dev.espalier.access.AssertionResult;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.io.PrintWriter;
import java.util.List;

/// One JSON object a line for each assertion and each finding; the latter have a field `finding`.
final class JsonReport extends Report {
    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    void print(String file, Design design, List<AssertionResult> results, List<Located> review) {
        for (var result : results) {
            var answer = result.answer();
            var line = new JsonValue.JsonObject(List.of(
                    text("file", file),
                    text("design", design.name()),
                    text("title", result.assertion().title()),
                    text("decision", answer.verdict().name()),
                    new JsonValue.Member(
                            "decidedBy",
                            answer.decidedBy()
                                    .<JsonValue>map(layer -> new JsonString(layer.name()))
                                    .orElse(new JsonNull())),
                    text("expect", result.assertion().expect().name()),
                    new JsonValue.Member("ok", new JsonBoolean(result.holds()))));
            out.println(JsonText.writeLine(line));
        }
        review.forEach(located -> out.println(JsonText.writeLine(finding(file, design, located))));
    }

    private static JsonValue.JsonObject finding(String file, Design design, Located located) {
        var finding = located.finding();
        return new JsonValue.JsonObject(List.of(
                text("file", file),
                text("design", design.name()),
                text("finding", finding.code()),
                text("severity", finding.severity().name()),
                text("where", finding.where().label()),
                text("message", finding.message()),
                text("path", finding.where().path().toString()),
                number("line", located.span().line()),
                number("column", located.span().column())));
    }

    private static JsonValue.Member number(String name, int value) {
        return new JsonValue.Member(name, new JsonNumber(Integer.toString(value)));
    }

    private static JsonValue.Member text(String name, String value) {
        return new JsonValue.Member(name, new JsonString(value));
    }

    @Override
    void finish() {
        out.flush();
    }
}
