package dev.espalier.export;

import java.util.Set;
import java.util.regex.Pattern;

/// Texts as HCL writes them: quoted with nothing left to be evaluated, as keys of objects, and in comments.
///
/// @see <a href="https://developer.hashicorp.com/terraform/language/expressions/strings">Strings and templates</a>
final class HclText {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /// What means something else at the beginning of an object or as its key.
    private static final Set<String> KEYWORDS = Set.of("for", "null", "true", "false", "if", "in", "endif", "endfor");

    private HclText() {}

    static String quoted(String text) {
        return '"' + inQuotes(text) + '"';
    }

    /// What stands between the quotation marks.
    static String inQuotes(String text) {
        if (isHarmless(text)) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean opens = (c == '$' || c == '%') && next < text.length() && text.charAt(next) == '{';
            if (opens) {
                // doubled it is itself, but not behind another of its kind
                boolean isThird = i > 0 && text.charAt(i - 1) == c;
                out.append(isThird ? escaped(c) : Character.toString(c).repeat(2));
            } else {
                append(out, c);
            }
            i = next;
        }
        return out.toString();
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '{') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.getType(c) == Character.SURROGATE) {
                    out.append('\uFFFD');
                } else if (isPlain(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(escaped(c));
                }
            }
        }
    }

    private static String escaped(int c) {
        return c < 0x1_0000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
    }

    /// Whether people see the character as what it is.
    static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static String key(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEYWORDS.contains(name) ? name : quoted(name);
    }

    /// The text on one line, for a comment.
    static String onOneLine(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isPlain(c) ? c : ' '));
        return out.toString();
    }
}
