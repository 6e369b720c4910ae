package dev.espalier.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody who mistyped a name probably meant: the known name that takes the fewest letters inserted,
/// removed, replaced or swapped with the next one, whatever its letter case, if those are few for its length.
public final class Spelling {
    private static final int LETTERS_PER_SLIP = 4;
    private static final int MOST_SLIPS = 3;

    private Spelling() {}

    /// The known name nearest to a wrong one; of equally near ones the first.
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        var best = Optional.<String>empty();
        int fewest = Math.clamp(wrong.length() / LETTERS_PER_SLIP, 1, MOST_SLIPS) + 1;
        var written = wrong.toLowerCase(Locale.ROOT);
        for (var name : known) {
            if (Math.abs(name.length() - wrong.length()) < fewest) {
                int slips = slips(written, name.toLowerCase(Locale.ROOT));
                if (slips < fewest) {
                    fewest = slips;
                    best = Optional.of(name);
                }
            }
        }
        return best;
    }

    /// The distance of Damerau and Levenshtein, in which no stretch is changed twice. Three rows of its table suffice.
    private static int slips(String a, String b) {
        var before = new int[b.length() + 1];
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }
}
