package dev.espalier.policy;

import java.io.ByteArrayOutputStream;

/// A pattern in which `*` stands for any run of characters, also an empty one, and `?` for exactly one character.
///
/// A match never costs more than pattern length times text length. Patterns whose stars may run over everything are
/// matched greedily: only the last star ever needs to give way, because whatever an earlier star could take, the last
/// one can take as well. That argument fails when a star must not cross a colon, as in the first fields of an ARN;
/// such patterns are matched by carrying the set of reachable places in the text through the pattern, one symbol at a
/// time.
public final class Wildcard {
    private static final byte LITERAL = 0;
    private static final byte ONE = 1;
    private static final byte RUN = 2;
    private static final byte ONE_IN_FIELD = 3;
    private static final byte RUN_IN_FIELD = 4;

    private static final char EXAMPLE = 'z';

    private final String symbols;
    private final byte[] kinds;
    private final boolean isConfined;
    private final boolean isLiteral;

    private Wildcard(Builder builder) {
        symbols = builder.symbols.toString();
        kinds = builder.kinds.toByteArray();
        isConfined = builder.isConfined;
        isLiteral = builder.isLiteral;
    }

    /// The pattern in which every `*` and `?` is a wildcard.
    public static Wildcard of(String pattern) {
        return new Builder().pattern(pattern).build();
    }

    /// The pattern that only `text` itself matches.
    public static Wildcard literal(String text) {
        return new Builder().literal(text).build();
    }

    /// Whether the whole of `text` matches.
    public boolean matches(CharSequence text) {
        if (isLiteral) {
            return symbols.contentEquals(text);
        }
        return isConfined ? matchesBySets(text) : matchesGreedily(text, 0, text.length());
    }

    /// Whether the whole of `text` from `from` up to but not including `to` matches.
    boolean matches(String text, int from, int to) {
        if (isLiteral) {
            return to - from == symbols.length() && text.startsWith(symbols, from);
        }
        return isConfined ? matchesBySets(text.substring(from, to)) : matchesGreedily(text, from, to);
    }

    /// Whether some text matches both patterns; with characters beyond the first plane also where it is not sure. Costs
    /// no more than the one length times the other.
    boolean meets(Wildcard other) {
        return new Meeting(this, other).isFound();
    }

    /// A text that matches.
    String example() {
        var text = new StringBuilder();
        for (int place = 0; place < kinds.length; place++) {
            text.append(kinds[place] == LITERAL ? symbols.charAt(place) : EXAMPLE);
        }
        return text.toString();
    }

    /// Whether the pattern holds no wildcard.
    public boolean isLiteral() {
        return isLiteral;
    }

    /// The number of its symbols.
    int size() {
        return kinds.length;
    }

    /// The character at `place`, which counts if the place is neither a run nor any one character.
    char symbolAt(int place) {
        return symbols.charAt(place);
    }

    /// Whether any run of characters may stand at `place`.
    boolean isRunAt(int place) {
        return kinds[place] == RUN || kinds[place] == RUN_IN_FIELD;
    }

    /// Whether exactly one character, whichever it is, stands at `place`.
    boolean isOneAt(int place) {
        return kinds[place] == ONE || kinds[place] == ONE_IN_FIELD;
    }

    boolean isLiteralAt(int place) {
        return kinds[place] == LITERAL;
    }

    boolean hasSurrogates() {
        return symbols.chars().anyMatch(symbol -> Character.isSurrogate((char) symbol));
    }

    /// Whether a wildcard at `place` stays between two colons.
    boolean isConfinedAt(int place) {
        return kinds[place] >= ONE_IN_FIELD;
    }

    private boolean matchesGreedily(CharSequence text, int from, int to) {
        int at = 0;
        int place = from;
        int star = -1;
        int resume = 0;
        while (place < to) {
            if (at < kinds.length && kinds[at] == RUN) {
                star = at++;
                resume = place;
            } else if (at < kinds.length && kinds[at] == ONE) {
                place += width(text, place, to);
                at++;
            } else if (at < kinds.length && symbols.charAt(at) == text.charAt(place)) {
                place++;
                at++;
            } else if (star >= 0) {
                at = star + 1;
                place = ++resume;
            } else {
                return false;
            }
        }
        while (at < kinds.length && kinds[at] == RUN) {
            at++;
        }
        return at == kinds.length;
    }

    private static int width(CharSequence text, int place, int end) {
        boolean isPair = place + 1 < end && Character.isSurrogatePair(text.charAt(place), text.charAt(place + 1));
        return isPair ? 2 : 1;
    }

    private boolean matchesBySets(CharSequence text) {
        var reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int at = 0; at < kinds.length; at++) {
            reachable = switch (kinds[at]) {
                case RUN, RUN_IN_FIELD -> afterRun(reachable, text, kinds[at] == RUN_IN_FIELD);
                case ONE, ONE_IN_FIELD -> afterOne(reachable, text, kinds[at] == ONE_IN_FIELD);
                default -> afterLiteral(reachable, text, symbols.charAt(at));
            };
        }
        return reachable[text.length()];
    }

    private static boolean[] afterRun(boolean[] before, CharSequence text, boolean staysInField) {
        var after = before.clone();
        for (int place = 1; place < after.length; place++) {
            boolean mayCross = !staysInField || text.charAt(place - 1) != ':';
            after[place] |= after[place - 1] && mayCross;
        }
        return after;
    }

    private static boolean[] afterOne(boolean[] before, CharSequence text, boolean staysInField) {
        var after = new boolean[before.length];
        for (int place = 0; place < text.length(); place++) {
            if (before[place] && !(staysInField && text.charAt(place) == ':')) {
                after[place + width(text, place, text.length())] = true;
            }
        }
        return after;
    }

    private static boolean[] afterLiteral(boolean[] before, CharSequence text, char symbol) {
        var after = new boolean[before.length];
        for (int place = 0; place < text.length(); place++) {
            after[place + 1] = before[place] && text.charAt(place) == symbol;
        }
        return after;
    }

    /// Puts a pattern together from wildcards and text that is meant literally.
    static final class Builder {
        private final StringBuilder symbols = new StringBuilder();
        private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        private boolean isConfined;
        private boolean isLiteral = true;

        /// Text in which `*` and `?` are plain characters.
        Builder literal(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i), LITERAL);
            }
            return this;
        }

        /// Text in which `*` and `?` are wildcards that match anything.
        Builder pattern(String text) {
            for (int i = 0; i < text.length(); i++) {
                symbol(text.charAt(i));
            }
            return this;
        }

        /// One character; a wildcard matches anything.
        Builder symbol(char symbol) {
            return add(symbol, symbol == '*' ? RUN : symbol == '?' ? ONE : LITERAL);
        }

        /// One character; a wildcard does not match a colon.
        Builder symbolInField(char symbol) {
            return add(symbol, symbol == '*' ? RUN_IN_FIELD : symbol == '?' ? ONE_IN_FIELD : LITERAL);
        }

        private Builder add(char symbol, byte kind) {
            symbols.append(symbol);
            kinds.write(kind);
            isConfined |= kind >= ONE_IN_FIELD;
            isLiteral &= kind == LITERAL;
            return this;
        }

        Wildcard build() {
            return new Wildcard(this);
        }
    }
}
