package dev.espalier.cli;

import dev.espalier.access.Dependence;
import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.access.Dependence.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an answer turns on, and which values bring about what.
final class Turns {
    private Turns() {}

    /// A line for each key: "aws:RequestedRegion: yes if eu-west-1; no if another value".
    static List<String> lines(Dependence dependence) {
        var lines = new ArrayList<>(dependence.keys().stream().map(Turns::line).toList());
        if (!dependence.isExact() && lines.size() > 1) {
            lines.add(Words.text("turn.careful"));
        }
        return lines;
    }

    /// One key on one line.
    static String line(KeyCases key) {
        var cases = new ArrayList<String>();
        for (var outcome : Outcome.values()) {
            var values = key.cases().stream()
                    .filter(one -> one.outcome() == outcome && !one.words().isEmpty())
                    .map(Case::words)
                    .distinct()
                    .collect(Collectors.joining(Words.text("ask.or")));
            if (!values.isEmpty()) {
                cases.add(Words.text("turn.case", Words.text("turn.outcome." + outcome.name()), values));
            }
        }
        return cases.isEmpty()
                ? Words.text("turn", name(key))
                : Words.text("turn.cases", name(key), String.join(Words.text("turn.more"), cases));
    }

    private static String name(KeyCases key) {
        return key.name().equals(Dependence.RESOURCE) ? Words.text("turnsOn.resource") : key.name();
    }
}
