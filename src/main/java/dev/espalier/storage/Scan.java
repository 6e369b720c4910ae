package dev.espalier.storage;

/// Looks at a JSON text by the character, between and inside of tokens.
final class Scan {
    private Scan() {}

    static boolean startsComment(String text, int at) {
        return text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /// The offset behind the comment that begins at `start`.
    static int endOfComment(String text, int start) {
        if (text.startsWith("/*", start)) {
            int close = text.indexOf("*/", start + 2);
            return close < 0 ? text.length() : close + 2;
        }
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /// The offset of the first character from `start` that is neither blank nor in a comment.
    static int skipGap(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (startsComment(text, at)) {
                at = endOfComment(text, at);
            } else if (isBlank(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /// The offset behind the closing quote of the string that begins at `start`; the length of the text when
    /// there is none.
    static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    /// The offset of the first character that cannot stand in the string that begins at `start`: a control
    /// character or the backslash of an escape that does not exist; -1 when there is none.
    static int faultInString(String text, int start) {
        int end = endOfString(text, start);
        for (int at = start + 1; at < end; at++) {
            char c = text.charAt(at);
            if (c < ' ') {
                return at;
            }
            if (c == '\\') {
                if (!isEscape(text, at)) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    private static boolean isEscape(String text, int backslash) {
        if (backslash + 1 >= text.length()) {
            return false;
        }
        char kind = text.charAt(backslash + 1);
        if (kind != 'u') {
            return "\"\\/bfnrt".indexOf(kind) >= 0;
        }
        if (backslash + 6 > text.length()) {
            return false;
        }
        return text.substring(backslash + 2, backslash + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// The offset of the first escape in the string that begins at `start` that is one half of a pair without the
    /// other; -1 when there is none. Parsers take that in a value but not in a name.
    static int halfCharacter(String text, int start) {
        int end = endOfString(text, start);
        for (int at = start + 1; at < end; at++) {
            if (text.charAt(at) == '\\') {
                char c = escaped(text, at);
                if (Character.isLowSurrogate(c)
                        || (Character.isHighSurrogate(c) && !Character.isLowSurrogate(escaped(text, at + 6)))) {
                    return at;
                }
                at += Character.isHighSurrogate(c) ? 11 : 1;
            }
        }
        return -1;
    }

    /// The character that the escape at `at` stands for when it is written with four digits; else a blank.
    private static char escaped(String text, int at) {
        return text.startsWith("\\u", at) && isEscape(text, at)
                ? (char) Integer.parseInt(text, at + 2, at + 6, 16)
                : ' ';
    }
}
