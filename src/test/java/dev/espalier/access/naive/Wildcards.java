package dev.espalier.access.naive;

/// Matches texts against glyphs: characters and wildcards.
final class Wildcards {
    static final int ANY_RUN = -1;
    static final int ANY_ONE = -2;
    /// Any run without a colon.
    static final int RUN_IN_FIELD = -3;
    /// Any character but a colon.
    static final int ONE_IN_FIELD = -4;

    private Wildcards() {}

    static int glyph(int character) {
        return switch (character) {
            case '*' -> ANY_RUN;
            case '?' -> ANY_ONE;
            default -> character;
        };
    }

    static int[] of(String text) {
        return text.codePoints().map(Wildcards::glyph).toArray();
    }

    static int[] literal(String text) {
        return text.codePoints().toArray();
    }

    static boolean matches(int[] pattern, int[] text) {
        return matches(pattern, 0, pattern.length, text, 0, text.length);
    }

    static boolean matches(int[] pattern, int from, int to, int[] text, int at, int end) {
        if (from == to) {
            return at == end;
        }
        int glyph = pattern[from];
        if (glyph == ANY_RUN || glyph == RUN_IN_FIELD) {
            for (int next = at; next <= end; next++) {
                if (matches(pattern, from + 1, to, text, next, end)) {
                    return true;
                }
                if (glyph == RUN_IN_FIELD && next < end && text[next] == ':') {
                    return false;
                }
            }
            return false;
        }
        return at < end && isOne(glyph, text[at]) && matches(pattern, from + 1, to, text, at + 1, end);
    }

    private static boolean isOne(int glyph, int character) {
        return glyph == character || glyph == ANY_ONE || (glyph == ONE_IN_FIELD && character != ':');
    }
}
