package dev.espalier.intake;

import dev.espalier.storage.Span;
import java.util.ArrayList;
import java.util.List;

/// The values of a text in which several stand one after the other, as commands leave them that all write to the end of
/// one file.
final class JsonParts {
    /// More than anybody calls a command by hand or in a loop for one file.
    private static final int MOST = 10_000;

    private JsonParts() {}

    /// One value and where in the whole text it begins.
    ///
    /// @param offset counted from 0 in `char`s
    /// @param line counted from 1
    /// @param column counted from 1 in characters
    record Part(String text, int offset, int line, int column) {
        /// Where something of the part stands in the whole text.
        Span moved(Span span) {
            return new Span(
                    span.start() + offset,
                    span.end() + offset,
                    lineOf(span.line()),
                    columnOf(span.line(), span.column()));
        }

        int lineOf(int inside) {
            return inside == 0 ? 0 : inside + line - 1;
        }

        int columnOf(int lineInside, int inside) {
            return lineInside == 1 ? inside + column - 1 : inside;
        }
    }

    /// Objects and lists with nothing but white space between them; none when there is anything else, or one only.
    static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        int line = 1;
        int lineStart = 0;
        int depth = 0;
        boolean isText = false;
        int start = 0;
        int startLine = 1;
        int startColumn = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
            if (isText) {
                if (c == '\\') {
                    i++;
                }
                isText = c != '"';
            } else if (c == '{' || c == '[') {
                if (depth++ == 0) {
                    start = i;
                    startLine = line;
                    startColumn = text.codePointCount(lineStart, i) + 1;
                }
            } else if (c == '}' || c == ']') {
                if (--depth == 0) {
                    parts.add(new Part(text.substring(start, i + 1), start, startLine, startColumn));
                }
            } else if (depth > 0) {
                isText = c == '"';
            } else if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return List.of();
            }
            if (depth < 0 || parts.size() > MOST) {
                return List.of();
            }
        }
        return depth == 0 && parts.size() > 1 ? List.copyOf(parts) : List.of();
    }
}
