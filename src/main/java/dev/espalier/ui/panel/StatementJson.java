package dev.espalier.ui.panel;

import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.ActionPattern;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The JSON of one statement as lines of runs, each run plain, matched or not matched.
///
/// Of actions every entry is tried; of the other elements the engine names the entry that decided. Lists and objects
/// that fit stay on one line.
final class StatementJson {
    private static final int WIDTH = 40;

    private final StatementResult result;
    private final String asked;
    private final List<Line> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();

    private StatementJson(StatementResult result, String asked) {
        this.result = result;
        this.asked = asked;
    }

    /// One line.
    record Line(List<Run> runs) {
        Line {
            runs = List.copyOf(runs);
        }

        String text() {
            var text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    /// A piece of a line.
    record Run(String text, Part part) {}

    /// What a piece of a statement did.
    enum Part {
        PLAIN,
        MATCHED,
        UNMATCHED
    }

    /// @param asked the action of the question
    static List<Line> of(StatementResult result, String asked) {
        var writer = new StatementJson(result, asked);
        valueAt(result.policy().document().source(), result.path())
                .ifPresent(value -> writer.write(value, result.path(), 0));
        writer.endLine();
        return writer.lines;
    }

    /// The value at `path`, counted from the top of `value`.
    static Optional<JsonValue> valueAt(JsonValue value, JsonPath path) {
        var found = Optional.of(value);
        for (var step : path.steps()) {
            found = found.flatMap(inside -> child(inside, step));
        }
        return found;
    }

    private static Optional<JsonValue> child(JsonValue value, JsonPath.Step step) {
        return switch (step) {
            case JsonPath.Step.Member(var name) ->
                value instanceof JsonObject object ? object.get(name) : Optional.empty();
            case JsonPath.Step.Item(var index) ->
                value instanceof JsonArray(var items) && index < items.size()
                        ? Optional.of(items.get(index))
                        : Optional.empty();
        };
    }

    private void write(JsonValue value, JsonPath path, int indent) {
        switch (value) {
            case JsonObject(var members) -> {
                var entries = new ArrayList<Entry>();
                members.forEach(member -> entries.add(
                        new Entry(quoted(member.name()) + ": ", member.value(), path.member(member.name()))));
                writeAll('{', '}', entries, isStatement(path) || !fits(value, indent), indent);
            }
            case JsonArray(var items) -> {
                var entries = new ArrayList<Entry>();
                for (int i = 0; i < items.size(); i++) {
                    entries.add(new Entry("", items.get(i), path.item(i)));
                }
                writeAll('[', ']', entries, !fits(value, indent), indent);
            }
            case JsonString(var text) -> put(quoted(text), partAt(path, text));
            case JsonNumber(var digits) -> put(digits, partAt(path, digits));
            case JsonBoolean(var bit) -> put(Boolean.toString(bit), partAt(path, Boolean.toString(bit)));
            case JsonNull() -> put("null", Part.PLAIN);
        }
    }

    private record Entry(String name, JsonValue value, JsonPath path) {}

    private void writeAll(char open, char close, List<Entry> entries, boolean isTall, int indent) {
        put(open + (isTall || entries.isEmpty() ? "" : " "), Part.PLAIN);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (isTall) {
                newLine(indent + 2);
            }
            if (!entry.name().isEmpty()) {
                put(entry.name(), Part.PLAIN);
            }
            write(entry.value(), entry.path(), indent + 2);
            if (i < entries.size() - 1) {
                put(isTall ? "," : ", ", Part.PLAIN);
            }
        }
        if (isTall) {
            newLine(indent);
        }
        put((isTall || entries.isEmpty() ? "" : " ") + close, Part.PLAIN);
    }

    private boolean isStatement(JsonPath path) {
        return path.equals(result.path());
    }

    private boolean fits(JsonValue value, int indent) {
        int used = line.stream().mapToInt(run -> run.text().length()).sum();
        return Math.max(used, indent) + flatLength(value) <= WIDTH;
    }

    private static int flatLength(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) ->
                4
                        + members.stream()
                                .mapToInt(member -> quoted(member.name()).length() + flatLength(member.value()) + 4)
                                .sum();
            case JsonArray(var items) ->
                4 + items.stream().mapToInt(item -> flatLength(item) + 2).sum();
            case JsonString(var text) -> quoted(text).length();
            case JsonNumber(var digits) -> digits.length();
            case JsonBoolean _, JsonNull _ -> 5;
        };
    }

    private Part partAt(JsonPath path, String text) {
        int depth = result.path().steps().size();
        if (path.steps().size() <= depth || !(path.steps().get(depth) instanceof JsonPath.Step.Member(var element))) {
            return Part.PLAIN;
        }
        return switch (element) {
            case "Action", "NotAction" -> action(text);
            case "Principal" -> listed(result.principal(), path, Match.YES);
            case "NotPrincipal" -> listed(result.principal(), path, Match.NO);
            case "Resource" -> listed(result.resource(), path, Match.YES);
            case "NotResource" -> listed(result.resource(), path, Match.NO);
            case "Condition" -> conditional(path);
            default -> Part.PLAIN;
        };
    }

    private Part action(String pattern) {
        return ActionPattern.parse(pattern)
                .map(parsed -> parsed.matches(asked) ? Part.MATCHED : Part.UNMATCHED)
                .orElse(Part.PLAIN);
    }

    /// What an entry of an element did, when the element matches by an entry that matches (`whenListed` YES) or by none
    /// that does (NO, the Not… elements). Other entries beside the deciding one stay plain: they may match too.
    private static Part listed(Cell cell, JsonPath path, Match whenListed) {
        if (cell.match() != Match.YES && cell.match() != Match.NO) {
            return Part.PLAIN;
        }
        if (cell.match() != whenListed) {
            return Part.UNMATCHED;
        }
        return cell.at().filter(at -> covers(at, path)).isPresent() ? Part.MATCHED : Part.PLAIN;
    }

    private Part conditional(JsonPath path) {
        var cell = result.condition();
        return switch (cell.match()) {
            case YES -> Part.MATCHED;
            case NO -> cell.at().filter(at -> covers(at, path)).isPresent() ? Part.UNMATCHED : Part.PLAIN;
            case NONE, DEPENDS, UNKNOWN -> Part.PLAIN;
        };
    }

    private static boolean covers(JsonPath upper, JsonPath lower) {
        int depth = upper.steps().size();
        return depth <= lower.steps().size() && lower.steps().subList(0, depth).equals(upper.steps());
    }

    private void put(String text, Part part) {
        line.add(new Run(text, part));
    }

    private void newLine(int indent) {
        endLine();
        put(" ".repeat(indent), Part.PLAIN);
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Line(line));
            line = new ArrayList<>();
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
