package dev.espalier.ui.panel;

import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Cell;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes cards of statements.
final class StatementCards {
    private StatementCards() {}

    static List<StatementCard> of(List<StatementResult> results) {
        return results.stream().map(StatementCards::of).toList();
    }

    static StatementCard of(StatementResult result) {
        return new StatementCard(
                result,
                deciding(result, result.action(), "Action", "NotAction"),
                deciding(result, result.resource(), "Resource", "NotResource"),
                Stream.of(
                                cell("who", result.principal()),
                                cell("action", result.action()),
                                cell("resource", result.resource()),
                                cell("condition", result.condition()))
                        .toList(),
                StatementJson.of(result));
    }

    private static StatementCard.CellLine cell(String label, Cell cell) {
        return new StatementCard.CellLine(
                cell.match(),
                Words.text("cell." + label),
                Sentences.text(cell.reason()),
                code(cell.reason().parts()));
    }

    /// The parts that are code rather than names: they have a colon, a star or a dollar sign.
    static List<String> code(List<String> parts) {
        return parts.stream()
                .filter(part -> part.indexOf(' ') < 0 && (part.indexOf(':') >= 0 || part.indexOf('*') >= 0))
                .toList();
    }

    private static String deciding(StatementResult result, Cell cell, String element, String notElement) {
        var source = result.policy().document().source();
        var decided = cell.at().flatMap(at -> StatementJson.valueAt(source, at)).flatMap(StatementCards::firstText);
        return decided.or(() -> elementText(source, result.path().member(element)))
                .or(() -> elementText(source, result.path().member(notElement))
                        .map(text -> Words.text("statement.except", text)))
                .orElse("");
    }

    private static Optional<String> elementText(JsonValue source, JsonPath path) {
        return StatementJson.valueAt(source, path).flatMap(StatementCards::firstText);
    }

    private static Optional<String> firstText(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonArray(var items)
            when !items.isEmpty() && items.getFirst() instanceof JsonString(var text) ->
                Optional.of(items.size() == 1 ? text : text + ", …");
            default -> Optional.empty();
        };
    }
}
