package dev.espalier.ui.panel;

import dev.espalier.access.Reason;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.ui.panel.StatementCard.CellLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes cards of statements: what the engine found, in the words of the panel.
final class StatementCards {
    private final Names names;
    private final String asked;

    /// @param asked the action of the question
    StatementCards(Names names, String asked) {
        this.names = names;
        this.asked = asked;
    }

    List<StatementCard> of(List<StatementResult> results) {
        return results.stream().map(this::of).toList();
    }

    private StatementCard of(StatementResult result) {
        return new StatementCard(
                result,
                deciding(result, result.action(), "Action", "NotAction"),
                deciding(result, result.resource(), "Resource", "NotResource"),
                List.of(
                        who(result),
                        cell("action", result.action()),
                        cell("resource", result.resource()),
                        cell("condition", result.condition())),
                StatementJson.of(result, asked));
    }

    /// A policy that names nobody speaks to whom it hangs on.
    private CellLine who(StatementResult result) {
        var cell = result.principal();
        if (cell.match() != Match.NONE) {
            return cell("who", cell);
        }
        var policy = result.policy();
        var reason = policy.holder()
                .map(names::titled)
                .map(holder -> Words.text("who." + policy.kind().name(), holder))
                .orElseGet(() -> Words.text("cell.none"));
        return new CellLine(Match.NONE, Words.text("cell.who"), reason, List.of());
    }

    private CellLine cell(String label, Cell cell) {
        var reason = cell.match() == Match.NONE ? Words.text("cell.none") : brief(cell.reason());
        return new CellLine(
                cell.match(),
                Words.text("cell." + label),
                reason,
                code(reason, cell.reason().parts()));
    }

    /// A reason as it reads in a cell: no sentence, and the asked action without its service.
    private String brief(Reason reason) {
        var text = Sentences.text(reason);
        var open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean beginsWithPart = reason.parts().stream().anyMatch(part -> !part.isEmpty() && open.startsWith(part));
        var lower = beginsWithPart ? open : open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
        return lower.replace(" " + asked, " " + asked.substring(asked.indexOf(':') + 1));
    }

    private static List<String> code(String reason, List<String> parts) {
        return code(parts).stream().filter(reason::contains).toList();
    }

    /// The parts that are code rather than names: they have a colon, a star or a dollar sign.
    static List<String> code(List<String> parts) {
        return parts.stream()
                .filter(part -> part.indexOf(' ') < 0 && (part.indexOf(':') >= 0 || part.indexOf('*') >= 0))
                .toList();
    }

    private static String deciding(StatementResult result, Cell cell, String element, String notElement) {
        var source = result.policy().document().source();
        var except =
                elementText(source, result.path().member(notElement)).map(text -> Words.text("statement.except", text));
        var decided = cell.at().flatMap(at -> StatementJson.valueAt(source, at)).flatMap(StatementCards::firstText);
        return except.or(() -> decided)
                .or(() -> elementText(source, result.path().member(element)))
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
