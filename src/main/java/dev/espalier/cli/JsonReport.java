package dev.espalier.cli;

import static dev.espalier.cli.JsonParts.member;
import static dev.espalier.cli.JsonParts.object;

import dev.espalier.access.AssertionResult;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue.JsonObject;
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
            var line = object(
                    member("file", file),
                    member("design", design.name()),
                    member("title", result.assertion().title()),
                    member("decision", answer.verdict().name()),
                    member("decidedBy", answer.decidedBy().map(Enum::name)),
                    member("expect", result.assertion().expect().name()),
                    member("ok", result.holds()));
            out.println(JsonText.writeLine(line));
        }
        review.forEach(located -> out.println(JsonText.writeLine(finding(file, design, located))));
    }

    private static JsonObject finding(String file, Design design, Located located) {
        var finding = located.finding();
        return object(
                member("file", file),
                member("design", design.name()),
                member("finding", finding.code()),
                member("severity", finding.severity().name()),
                member("where", finding.where().label()),
                member("message", finding.message()),
                member("path", finding.where().path().toString()),
                member("line", located.span().line()),
                member("column", located.span().column()));
    }

    @Override
    void finish() {
        out.flush();
    }
}
