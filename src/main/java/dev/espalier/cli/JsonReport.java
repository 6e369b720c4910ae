package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;

import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// One JSON object a line for each assertion and each finding; the latter have a field `finding`. An assertion that
/// fails says more.
final class JsonReport extends Report {
    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    void print(String file, Design design, List<Checked> results, List<Located> review) {
        results.forEach(result -> out.println(JsonText.writeLine(assertion(file, design, result))));
        review.forEach(located -> out.println(JsonText.writeLine(finding(file, design, located))));
    }

    private static JsonObject assertion(String file, Design design, Checked result) {
        var members = new ArrayList<>(
                List.of(member("file", file), member("design", design.name()), member("title", result.title())));
        members.addAll(result.json());
        return new JsonObject(members);
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
