package dev.espalier.storage;

import java.util.Arrays;

/// Where the lines of a text begin, to turn offsets into lines and columns. Built only when something has to be
/// shown. A line ends with `\n`, `\r\n` or `\r`.
final class Lines {
    private final String text;
    private final int first;
    private final int[] starts;

    /// @param first the number of the first line: 1, or more when the text is cut out of a longer one
    Lines(String text, int first) {
        this.text = text;
        this.first = first;
        this.starts = startsOf(text);
    }

    private static int[] startsOf(String text) {
        var starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /// The line of the character at `offset`.
    int lineOf(int offset) {
        return first + indexOf(offset);
    }

    private int indexOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /// The column of the character at `offset`, counted from 1 in characters.
    int columnOf(int offset) {
        return text.codePointCount(starts[indexOf(offset)], Math.min(offset, text.length())) + 1;
    }

    Span span(int start, int end) {
        return new Span(start, end, lineOf(start), columnOf(start));
    }
}
