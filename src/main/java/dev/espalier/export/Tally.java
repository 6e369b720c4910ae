package dev.espalier.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what an export cannot carry or does in its own way, to say it in one sentence each.
final class Tally {
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    /// Notes one thing.
    ///
    /// @param sentence the key of the sentence, which gets the number of things and the names of some
    void add(String sentence, String name) {
        names.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(name);
    }

    void addAll(String sentence, Collection<String> all) {
        all.forEach(name -> add(sentence, name));
    }

    /// The sentences, in the order in which each was needed first.
    List<String> remarks() {
        return names.entrySet().stream()
                .map(entry -> Words.text(
                        entry.getKey(), entry.getValue().size(), HclText.onOneLine(Words.names(entry.getValue()))))
                .toList();
    }
}
