package dev.espalier.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// All texts of some items in one string, folded, each on a line of its own: one search through it passes all of them.
final class Page {
    private final String text;
    /// Where the lines of each item begin.
    private final int[] starts;

    private Page(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Page of(Source source) {
        var lines = new StringBuilder();
        var starts = new int[source.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = lines.length();
            source.tell(
                    i,
                    (field, part, policy, text) -> lines.append(Folded.of(text)).append('\n'));
        }
        return new Page(lines.toString(), starts);
    }

    /// The name of the first item, folded.
    String title() {
        return text.substring(0, text.indexOf('\n'));
    }

    /// Whether every word stands in the first item or in what is said about it elsewhere.
    boolean isFirst(List<String> words, String said) {
        return words.stream().allMatch(word -> said.contains(word) || text.indexOf(word, 0, end(0)) >= 0);
    }

    /// The numbers of the items that have every word; without words, of all.
    ///
    /// @param words the one that tells most comes first
    void find(List<String> words, IntConsumer found) {
        if (words.isEmpty()) {
            for (int i = 0; i < starts.length; i++) {
                found.accept(i);
            }
            return;
        }
        var first = words.getFirst();
        int at = text.indexOf(first);
        while (at >= 0) {
            int number = itemAt(at);
            int end = end(number);
            if (hasRest(words, starts[number], end)) {
                found.accept(number);
            }
            at = text.indexOf(first, end);
        }
    }

    private int itemAt(int position) {
        int place = Arrays.binarySearch(starts, position);
        return place >= 0 ? place : -place - 2;
    }

    private int end(int number) {
        return number + 1 < starts.length ? starts[number + 1] : text.length();
    }

    private boolean hasRest(List<String> words, int from, int to) {
        for (int i = 1; i < words.size(); i++) {
            if (text.indexOf(words.get(i), from, to) < 0) {
                return false;
            }
        }
        return true;
    }
}
