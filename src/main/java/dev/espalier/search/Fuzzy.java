package dev.espalier.search;

/// Compares what was typed in haste with names: all letters have to occur in order, and the fewer and the more telling
/// the places they are taken from, the better.
///
/// Letters count for more where words begin (after a blank or a sign, or at a hump as in `ReadReceipts`) and next to
/// each other. Of all ways to take the letters from the name the best one counts; it is found letter by letter, in time
/// of the length of the one times the length of the other, for names that have all letters.
public final class Fuzzy {
    /// The score of a name that does not suit.
    public static final int NO_MATCH = -1;

    private static final int LETTER = 4;
    private static final int START = 12;
    private static final int FIRST = 6;
    private static final int NEXT = 9;
    private static final int GAP = 3;
    private static final int IMPOSSIBLE = -1_000_000;

    private final String typed;

    private Fuzzy(String typed) {
        this.typed = typed;
    }

    /// A name, made ready to be compared often.
    public static final class Name {
        private final String text;
        /// Whether a word begins there, for every letter.
        private final boolean[] starts;

        private Name(String text, boolean[] starts) {
            this.text = text;
            this.starts = starts;
        }

        /// Makes a name ready.
        public static Name of(String written) {
            var text = Folded.of(written);
            var starts = new boolean[text.length()];
            // folding may change the length; the humps of such names are lost
            var shape = text.length() == written.length() ? written : text;
            for (int i = 0; i < starts.length; i++) {
                starts[i] = isStart(shape, i);
            }
            return new Name(text, starts);
        }

        private static boolean isStart(String shape, int at) {
            char here = shape.charAt(at);
            if (!Character.isLetterOrDigit(here)) {
                return false;
            }
            if (at == 0) {
                return true;
            }
            char before = shape.charAt(at - 1);
            return !Character.isLetterOrDigit(before)
                    || (Character.isUpperCase(here) && !Character.isUpperCase(before))
                    || Character.isDigit(here) != Character.isDigit(before);
        }
    }

    /// Blanks part nothing: `mv to` is `mvto`.
    public static Fuzzy of(String typed) {
        return new Fuzzy(Folded.of(typed).replaceAll("\\s+", ""));
    }

    /// Whether nothing was typed; everything suits then.
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /// How well a name suits, higher being better; [#NO_MATCH] when it does not. Of names that suit alike the shorter
    /// one is better.
    public int score(Name name) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!hasAll(name.text)) {
            return NO_MATCH;
        }
        return Math.max(0, best(name)) * 64 + Math.max(0, 63 - name.text.length());
    }

    private boolean hasAll(String text) {
        int from = 0;
        for (int i = 0; i < typed.length(); i++) {
            from = text.indexOf(typed.charAt(i), from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    /// The best score of taking all letters, where `row[j]` is the best of taking the letters so far with the last one
    /// at `j`.
    private int best(Name name) {
        var text = name.text;
        var row = new int[text.length()];
        for (int i = 0; i < typed.length(); i++) {
            int diagonal = IMPOSSIBLE;
            int apart = IMPOSSIBLE;
            for (int j = 0; j < row.length; j++) {
                int above = row[j];
                int before = i == 0 ? 0 : Math.max(apart, diagonal + NEXT);
                row[j] = typed.charAt(i) == text.charAt(j) ? before + letter(name, j) : IMPOSSIBLE;
                apart = Math.max(apart, diagonal - GAP);
                diagonal = above;
            }
        }
        int best = IMPOSSIBLE;
        for (int score : row) {
            best = Math.max(best, score);
        }
        return best;
    }

    private static int letter(Name name, int at) {
        return LETTER + (name.starts[at] ? START : 0) + (at == 0 ? FIRST : 0);
    }
}
