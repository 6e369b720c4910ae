package dev.espalier.access.naive;

import java.util.ArrayList;
import java.util.List;

/// Resource entries of statements (rules R42, R43, R44, R77) and the operators for ARNs (rule R72).
final class Arns {
    private static final int FIELDS = 6;

    private Arns() {}

    /// A Resource or NotResource entry.
    ///
    /// @param isCompleted whether missing fields are taken as `*`
    static PatternText entry(String written, boolean hasVariables, boolean isCompleted) {
        if (isAllStars(written)) {
            return PatternText.of(written, false, true);
        }
        var fields = new ArrayList<>(List.of(written.split(":", FIELDS)));
        while (isCompleted && fields.size() < FIELDS) {
            fields.add("*");
        }
        var pieces = new ArrayList<PatternText.Piece>();
        for (int field = 0; field < fields.size(); field++) {
            if (field > 0) {
                pieces.add(new PatternText.Glyph(':'));
            }
            if (field == FIELDS - 1) {
                pieces.addAll(PatternText.of(fields.get(field), hasVariables, true).pieces());
            } else {
                addEarlyField(pieces, fields.get(field));
            }
        }
        return new PatternText(pieces);
    }

    private static void addEarlyField(List<PatternText.Piece> pieces, String field) {
        for (int at = 0; at < field.length(); at++) {
            boolean isLast = at == field.length() - 1;
            int code = switch (field.charAt(at)) {
                case '*' -> isLast ? Wildcards.ANY_RUN : Wildcards.RUN_IN_FIELD;
                case '?' -> Wildcards.ONE_IN_FIELD;
                default -> field.charAt(at);
            };
            pieces.add(new PatternText.Glyph(code));
        }
    }

    static boolean isAllStars(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character == '*');
    }

    /// Whether a filled-in entry covers the resource of a request.
    static boolean covers(int[] entry, int[] resource) {
        if (resource.length == 1 && resource[0] == '*') {
            return isAllStars(entry);
        }
        return Wildcards.matches(entry, resource);
    }

    private static boolean isAllStars(int[] glyphs) {
        for (int glyph : glyphs) {
            if (glyph != Wildcards.ANY_RUN) {
                return false;
            }
        }
        return glyphs.length > 0;
    }

    /// Whether ArnLike holds: six segments on both sides, each compared on its own.
    static boolean isLike(int[] pattern, int[] value) {
        if (pattern.length == 1 && pattern[0] == Wildcards.ANY_RUN) {
            return true;
        }
        int from = 0;
        int at = 0;
        for (int segment = 0; segment < FIELDS - 1; segment++) {
            int to = colon(pattern, from);
            int end = colon(value, at);
            if (to < 0 || end < 0 || !Wildcards.matches(pattern, from, to, value, at, end)) {
                return false;
            }
            from = to + 1;
            at = end + 1;
        }
        return Wildcards.matches(pattern, from, pattern.length, value, at, value.length);
    }

    private static int colon(int[] glyphs, int from) {
        for (int at = from; at < glyphs.length; at++) {
            if (glyphs[at] == ':') {
                return at;
            }
        }
        return -1;
    }
}
