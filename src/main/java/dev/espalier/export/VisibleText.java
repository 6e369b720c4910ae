package dev.espalier.export;

/// Texts that people wrote, made fit for one line that somebody reads: what cannot be seen, or makes other characters
/// look as if they stood elsewhere, is written as its number.
final class VisibleText {
    private static final String MARKS = "\u061C\u200B\u200E\u200F\u2028\u2029\uFEFF";

    private VisibleText() {}

    /// On one line: line ends and tabs become blanks, controls and marks of direction `[U+202E]`.
    static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        var line = new StringBuilder();
        text.codePoints().forEach(symbol -> {
            if (symbol == '\n' || symbol == '\r' || symbol == '\t') {
                line.append(' ');
            } else if (isHidden(symbol)) {
                line.append("[U+%04X]".formatted(symbol));
            } else {
                line.appendCodePoint(symbol);
            }
        });
        return line.toString();
    }

    /// Also what XML has no way to write.
    static boolean isHidden(int symbol) {
        return Character.isISOControl(symbol)
                || MARKS.indexOf(symbol) >= 0
                || (symbol >= 0x202A && symbol <= 0x202E)
                || (symbol >= 0x2066 && symbol <= 0x2069)
                || (symbol >= Character.MIN_SURROGATE && symbol <= Character.MAX_SURROGATE)
                || (symbol & 0xFFFE) == 0xFFFE;
    }
}
