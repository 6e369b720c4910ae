package dev.espalier.design;

/// Texts that people wrote, made fit for somebody who reads them: what cannot be seen, or makes other characters
/// look as if they stood elsewhere, is written as its number. Two names that are not the same never look the same
/// because of it.
///
/// @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations</a>
public final class VisibleText {
    /// Letters and marks that are drawn as nothing or as a blank, although they are no blanks: joiner, fillers of
    /// Hangul, vowels of Khmer, selectors of Mongolian, an empty pattern of Braille.
    private static final String EMPTY = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private VisibleText() {}

    /// On one line: line ends and tabs become blanks, what is hidden `[U+202E]`.
    public static String of(String text) {
        return written(text, true);
    }

    /// The same with line ends and tabs as they are.
    public static String inLines(String text) {
        return written(text, false);
    }

    private static String written(String text, boolean isOnOneLine) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(symbol -> {
            if (symbol == '\n' || symbol == '\r' || symbol == '\t') {
                shown.append(isOnOneLine ? ' ' : (char) symbol);
            } else if (isHidden(symbol)) {
                shown.append("[U+%04X]".formatted(symbol));
            } else {
                shown.appendCodePoint(symbol);
            }
        });
        return shown.toString();
    }

    /// Also what XML has no way to write.
    public static boolean isHidden(int symbol) {
        return symbol > 0x7F ? isHiddenBeyondAscii(symbol) : Character.isISOControl(symbol);
    }

    private static boolean isHiddenBeyondAscii(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                EMPTY.indexOf(symbol) >= 0
                        || (symbol >= 0xFE00 && symbol <= 0xFE0F)
                        || (symbol >= 0xE0000 && symbol <= 0xE0FFF)
                        || (symbol & 0xFFFE) == 0xFFFE;
        };
    }
}
