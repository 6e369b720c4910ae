package dev.espalier.policy;

import java.util.ArrayDeque;
import java.util.BitSet;

/// Looks for a text that two patterns match: goes through both at once, by one character more each time, and notes
/// which pairs of places were reached.
final class Meeting {
    /// Beyond so many pairs of places two patterns may meet for all that is found out.
    private static final long MOST_PAIRS = 4_000_000;

    private final Wildcard mine;
    private final Wildcard theirs;
    private final BitSet reached;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    Meeting(Wildcard mine, Wildcard theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.reached = new BitSet();
    }

    /// A `?` also stands for a pair of surrogates, which is not followed here; so such patterns may always meet.
    boolean isFound() {
        boolean isLarge = (mine.size() + 1L) * (theirs.size() + 1L) > MOST_PAIRS;
        if (isLarge || mine.hasSurrogates() || theirs.hasSurrogates()) {
            return true;
        }
        reach(0, 0);
        while (!open.isEmpty()) {
            int pair = open.removeLast();
            step(pair / width(), pair % width());
        }
        return reached.get(number(mine.size(), theirs.size()));
    }

    private int width() {
        return theirs.size() + 1;
    }

    private int number(int place, int other) {
        return place * width() + other;
    }

    private void step(int place, int other) {
        if (place < mine.size() && mine.isRunAt(place)) {
            reach(place + 1, other);
        }
        if (other < theirs.size() && theirs.isRunAt(other)) {
            reach(place, other + 1);
        }
        if (place < mine.size() && other < theirs.size() && isShared(place, other)) {
            reach(mine.isRunAt(place) ? place : place + 1, theirs.isRunAt(other) ? other : other + 1);
        }
    }

    private void reach(int place, int other) {
        int pair = number(place, other);
        if (!reached.get(pair)) {
            reached.set(pair);
            open.addLast(pair);
        }
    }

    /// Whether one character suits both places.
    private boolean isShared(int place, int other) {
        if (mine.isLiteralAt(place)) {
            return takes(theirs, other, mine.symbolAt(place));
        }
        return !theirs.isLiteralAt(other) || takes(mine, place, theirs.symbolAt(other));
    }

    private static boolean takes(Wildcard pattern, int place, char symbol) {
        if (pattern.isLiteralAt(place)) {
            return pattern.symbolAt(place) == symbol;
        }
        return symbol != ':' || !pattern.isConfinedAt(place);
    }
}
