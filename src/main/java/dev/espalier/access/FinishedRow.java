package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.MemberId;

/// The row that is handed out, written over for every principal.
final class FinishedRow implements AccessMatrix.Row {
    private final long[] allowed;
    private final long[] denied;
    private final long[] strict;
    private final long lastWord;
    private MemberId principal;

    FinishedRow(int words, MemberId principal) {
        allowed = new long[words];
        denied = new long[words];
        strict = new long[words];
        StrictActions.get().orInto(strict, 0);
        this.principal = principal;
        lastWord = -1L >>> (words * Long.SIZE - ActionTable.get().size());
    }

    /// Takes over what a board decides; bits beyond the last action are left out.
    void write(Board board, MemberId whose) {
        board.decide(allowed, denied);
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] &= ~strict[i];
        }
        allowed[allowed.length - 1] &= lastWord;
        denied[denied.length - 1] &= lastWord;
        principal = whose;
    }

    /// This action comes out alike whatever policies say.
    void settle(int number, boolean isAllowed) {
        long bit = 1L << number;
        int word = number >> 6;
        allowed[word] = isAllowed ? allowed[word] | bit : allowed[word] & ~bit;
        denied[word] = isAllowed ? denied[word] & ~bit : denied[word] | bit;
    }

    @Override
    public MemberId principal() {
        return principal;
    }

    @Override
    public boolean isAllowed(int action) {
        return (allowed[action >> 6] & (1L << action)) != 0;
    }

    @Override
    public boolean isDenied(int action) {
        return (denied[action >> 6] & (1L << action)) != 0;
    }

    @Override
    public int countAllowed() {
        return count(allowed);
    }

    @Override
    public int countDenied() {
        return count(denied);
    }

    @Override
    public int countAllowed(ActionSet among) {
        return among.countIn(allowed);
    }

    @Override
    public int countDenied(ActionSet among) {
        return among.countIn(denied);
    }

    private static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    @Override
    public ActionSet allowed() {
        return ActionSet.of(allowed);
    }

    @Override
    public ActionSet denied() {
        return ActionSet.of(denied);
    }
}
