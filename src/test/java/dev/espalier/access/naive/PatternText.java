package dev.espalier.access.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text of a policy with its wildcards and variables (rules R66, R74, R75, R76).
record PatternText(List<Piece> pieces) {

    sealed interface Piece {}

    /// A character or one of the wildcards of [Wildcards].
    record Glyph(int code) implements Piece {}

    record Variable(String key, Optional<String> fallback) implements Piece {}

    PatternText {
        pieces = List.copyOf(pieces);
    }

    static PatternText literal(String text) {
        return of(text, false, false);
    }

    static PatternText of(String text, boolean hasVariables, boolean hasWildcards) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            int close = hasVariables && text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            if (close > 0) {
                pieces.add(inBraces(text.substring(at + 2, close)));
                at = close + 1;
            } else {
                int code = text.codePointAt(at);
                pieces.add(new Glyph(hasWildcards ? Wildcards.glyph(code) : code));
                at += Character.charCount(code);
            }
        }
        return new PatternText(pieces);
    }

    private static Piece inBraces(String body) {
        if (body.equals("*") || body.equals("?") || body.equals("$")) {
            return new Glyph(body.charAt(0));
        }
        int comma = body.indexOf(", '");
        if (comma > 0 && body.endsWith("'")) {
            return new Variable(body.substring(0, comma), Optional.of(body.substring(comma + 3, body.length() - 1)));
        }
        return new Variable(body, Optional.empty());
    }

    /// The glyphs with all variables filled in; empty when one of them has no value.
    Optional<int[]> fill(NaiveContext context) {
        var filled = new IntList();
        for (var piece : pieces) {
            switch (piece) {
                case Glyph(int code) -> filled.add(code);
                case Variable(var key, var fallback) -> {
                    var value = context.single(key).or(() -> fallback);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    value.get().codePoints().forEach(filled::add);
                }
            }
        }
        return Optional.of(filled.toArray());
    }
}
