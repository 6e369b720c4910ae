package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.MemberId;

/// The row that is handed out, written over for every principal.
final class FinishedRow implements AccessMatrix.Row {
    private final int first;
    private final long[] allowed;
    private final long[] denied;
    private final long lastWord;
    private MemberId principal;

    FinishedRow(int first, int words, MemberId principal) {
        this.first = first;
        allowed = new long[words];
        denied = new long[words];
        this.principal = principal;
        int beyond = (first + words) * Long.SIZE - ActionTable.get().size();
        lastWord = beyond > 0 ? -1L >>> beyond : -1L;
    }

    /// Takes over what a board decides; bits beyond the last action are left out.
    void write(Board board, MemberId whose) {
        board.decide(allowed, denied);
        allowed[allowed.length - 1] &= lastWord;
        denied[denied.length - 1] &= lastWord;
        principal = whose;
    }

    /// Whether the row's window holds the action with this number.
    boolean holds(int action) {
        int word = (action >> 6) - first;
        return word >= 0 && word < allowed.length;
    }

    @Override
    public MemberId principal() {
        return principal;
    }

    @Override
    public boolean isAllowed(int action) {
        return holds(action) && (allowed[(action >> 6) - first] & (1L << action)) != 0;
    }

    @Override
    public boolean isDenied(int action) {
        return holds(action) && (denied[(action >> 6) - first] & (1L << action)) != 0;
    }

    @Override
    public int countAllowed() {
        return count(allowed);
    }

    @Override
    public int countDenied() {
        return count(denied);
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
        return kept(allowed);
    }

    @Override
    public ActionSet denied() {
        return kept(denied);
    }

    private ActionSet kept(long[] window) {
        var words = new long[first + window.length];
        System.arraycopy(window, 0, words, first, window.length);
        return ActionSet.of(words);
    }
}
