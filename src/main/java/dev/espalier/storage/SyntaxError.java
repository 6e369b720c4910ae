package dev.espalier.storage;

import dev.espalier.storage.Trail.Expected;
import java.util.Optional;
import java.util.regex.Pattern;

/// What exactly is wrong where a parser gave up, in terms people use.
///
/// @param found the character or word that stands there; empty at the end of the text
/// @param name the last name stepped over since the last good token; empty when there was none
/// @param commas how many commas were stepped over since then
record SyntaxError(Kind kind, int offset, String found, String name, int commas) {

    /// The kinds; each has its own sentence.
    enum Kind {
        EMPTY,
        END_TOO_EARLY,
        MISSING_COMMA,
        MISSING_COLON,
        MISSING_VALUE,
        UNQUOTED_NAME,
        UNEXPECTED,
        MORE_TEXT,
        SINGLE_QUOTES,
        WORD,
        NUMBER,
        UNCLOSED_STRING,
        CONTROL_CHARACTER,
        WRONG_ESCAPE,
        HALF_CHARACTER
    }

    /// Looks on from `start`, the end of the last good token, until the text stops being JSON. The parser may
    /// have looked a few tokens further before it gave up, so these are stepped over here.
    static SyntaxError find(String text, int start, Expected expected, boolean isInObject) {
        return new Search(text, expected, isInObject).from(start);
    }

    private static final class Search {
        private static final Pattern LITERAL =
                Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        private final String text;
        private final boolean isInObject;
        private Expected expected;
        private String name = "";
        private int commas;
        private int at;

        Search(String text, Expected expected, boolean isInObject) {
            this.text = text;
            this.expected = expected;
            this.isInObject = isInObject;
        }

        SyntaxError from(int start) {
            at = Scan.skipGap(text, start);
            var fault = fault();
            while (fault.isEmpty()) {
                at = Scan.skipGap(text, at);
                fault = fault();
            }
            return fault.get();
        }

        /// The fault at this place; or none, and then the place is behind one more token.
        private Optional<SyntaxError> fault() {
            if (at >= text.length()) {
                return error(text.isBlank() ? Kind.EMPTY : Kind.END_TOO_EARLY, "");
            }
            char c = text.charAt(at);
            return switch (expected) {
                case NOTHING -> unexpected(Kind.MORE_TEXT);
                case COLON -> c == ':' ? step(Expected.VALUE) : unexpected(Kind.MISSING_COLON);
                case COMMA_OR_END -> {
                    if (c == ',') {
                        commas++;
                        yield step(isInObject ? Expected.NAME : Expected.VALUE);
                    }
                    yield unexpected(beginsValue(c) ? Kind.MISSING_COMMA : Kind.UNEXPECTED);
                }
                case NAME, NAME_OR_END -> c == '"' ? string(Expected.COLON) : other(c, Kind.UNQUOTED_NAME);
                case VALUE, VALUE_OR_END -> c == '"' ? string(Expected.COMMA_OR_END) : literal(c);
            };
        }

        private Optional<SyntaxError> step(Expected next) {
            expected = next;
            at++;
            return Optional.empty();
        }

        private Optional<SyntaxError> string(Expected next) {
            int end = Scan.endOfString(text, at);
            int fault = Scan.faultInString(text, at);
            if (fault >= 0) {
                boolean isEscape = text.charAt(fault) == '\\';
                return Optional.of(new SyntaxError(
                        isEscape ? Kind.WRONG_ESCAPE : Kind.CONTROL_CHARACTER, fault, "", name, commas));
            }
            if (end - at < 2 || text.charAt(end - 1) != '"') {
                return error(Kind.UNCLOSED_STRING, "");
            }
            if (next == Expected.COLON) {
                int half = Scan.halfCharacter(text, at);
                if (half >= 0) {
                    return Optional.of(new SyntaxError(Kind.HALF_CHARACTER, half, "", name, commas));
                }
                name = text.substring(at + 1, end - 1);
            }
            expected = next;
            at = end;
            return Optional.empty();
        }

        private Optional<SyntaxError> literal(char c) {
            int end = endOfWord();
            var word = text.substring(at, end);
            if (LITERAL.matcher(word).matches()) {
                expected = Expected.COMMA_OR_END;
                at = end;
                return Optional.empty();
            }
            if (Character.isDigit(c) || "+-.".indexOf(c) >= 0) {
                return error(Kind.NUMBER, word);
            }
            return ",:]}".indexOf(c) >= 0 ? unexpected(Kind.MISSING_VALUE) : other(c, Kind.WORD);
        }

        private Optional<SyntaxError> other(char c, Kind forWords) {
            if (c == '\'') {
                return error(Kind.SINGLE_QUOTES, "");
            }
            return Character.isLetter(c)
                    ? error(forWords, text.substring(at, endOfWord()))
                    : unexpected(Kind.UNEXPECTED);
        }

        private int endOfWord() {
            int end = at;
            while (end < text.length()
                    && end - at < 60
                    && (Character.isLetterOrDigit(text.charAt(end)) || "+-._$".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }

        private static boolean beginsValue(char c) {
            return Character.isLetterOrDigit(c) || "\"'-{[".indexOf(c) >= 0;
        }

        private Optional<SyntaxError> unexpected(Kind kind) {
            return error(kind, Character.toString(text.codePointAt(at)));
        }

        private Optional<SyntaxError> error(Kind kind, String found) {
            return Optional.of(new SyntaxError(kind, at, found, name, commas));
        }
    }
}
