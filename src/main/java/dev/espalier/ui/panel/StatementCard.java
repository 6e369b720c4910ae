package dev.espalier.ui.panel;

import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.Effect;
import java.util.List;
import java.util.Optional;

/// One statement with how it met the question.
///
/// @param action the part of the action element that decided, or the first one: `rds:*`
/// @param resource likewise for the resource element; empty when the statement has none
/// @param cells who, action, resource, condition
/// @param json the statement's JSON, line by line
record StatementCard(
        StatementResult result, String action, String resource, List<CellLine> cells, List<StatementJson.Line> json) {
    StatementCard {
        cells = List.copyOf(cells);
        json = List.copyOf(json);
    }

    /// One of the four cells.
    ///
    /// @param code the parts of `reason` that are code: actions, patterns, keys
    record CellLine(Match match, String label, String reason, List<String> code) {
        CellLine {
            code = List.copyOf(code);
        }

        /// Whether and how it matched, for people who hear the panel.
        String spoken() {
            return Words.text("cell.spoken", label, Words.text("match." + match.name()), reason);
        }
    }

    Effect effect() {
        return result.effect();
    }

    /// `PeopleNoDatabases #1`.
    String reference() {
        return Words.text("statement.reference", result.policy().name(), Integer.toString(result.number()));
    }

    /// The same with what its author calls it: `PeopleNoDatabases #1 “NoDatabases”`.
    String named() {
        return sid().map(id -> reference() + " " + Words.text("statement.sid", id))
                .orElse(reference());
    }

    Optional<String> sid() {
        return result.sid();
    }
}
