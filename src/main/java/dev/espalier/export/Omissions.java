package dev.espalier.export;

import java.util.ArrayList;
import java.util.List;

/// Cuts long lists, and remembers what was cut so that it is said.
final class Omissions {
    private final List<String> sentences = new ArrayList<>();

    /// The first of a list.
    ///
    /// @param key of the sentence that says how many there are and how many are told
    <T> List<T> first(List<T> all, int most, String key) {
        if (all.size() <= most) {
            return all;
        }
        say(key, all.size(), most);
        return all.subList(0, most);
    }

    void say(String key, Object... parts) {
        var sentence = Words.text(key, parts);
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
