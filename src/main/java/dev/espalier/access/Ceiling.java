package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/// What the levels from the root down to an entity leave over, for everybody beneath it. What turns on the caller is
/// added for each of them.
///
/// @param board all levels together, without statements that turn on the caller
/// @param denials statements that deny some callers
/// @param levels each level on its own, to begin anew when Allow statements turn on the caller
record Ceiling(Board board, List<StatementSets> denials, List<List<PolicySets>> levels, boolean hasOpenAllows) {

    /// Above the root.
    static Ceiling above(Board board) {
        board.open();
        return new Ceiling(board, List.of(), List.of(), false);
    }

    /// The ceiling of an entity beneath this one.
    ///
    /// @param board to write it on; what it holds is lost
    /// @param gate another board to work on
    Ceiling below(List<PolicySets> level, Board board, Board gate) {
        gate.clear();
        var moreDenials = new ArrayList<>(denials);
        boolean isOpen = hasOpenAllows;
        for (var policy : level) {
            gate.add(policy);
            for (var statement : policy.conditional()) {
                if (statement.isAllow()) {
                    isOpen = true;
                } else {
                    moreDenials.add(statement);
                }
            }
        }
        board.copy(this.board);
        board.pass(gate);
        var moreLevels = new ArrayList<>(levels);
        moreLevels.add(level);
        return new Ceiling(board, moreDenials, moreLevels, isOpen);
    }

    /// How the conditions of a ceiling treat a caller: those it treats alike share what is written for one of them.
    static final class Signature {
        private static final int MOST = 30;

        private long bits;
        private int tested;

        Signature(boolean isBound, boolean isReached) {
            bits = (isBound ? 1L : 0L) + (isReached ? 2L : 0L);
        }

        private void add(Truth truth) {
            tested++;
            bits = bits << 2
                    | switch (truth) {
                        case NO -> 0L;
                        case YES -> 1L;
                        case DEPENDS, UNKNOWN -> 2L;
                    };
        }

        boolean isLike(Signature other) {
            return tested <= MOST && tested == other.tested && bits == other.bits;
        }
    }

    /// Tests the conditions for a caller.
    void sign(Prospect prospect, Signature signature) {
        if (hasOpenAllows) {
            signature.tested = Signature.MOST + 1;
            return;
        }
        for (int i = 0; i < denials.size(); i++) {
            var parts = denials.get(i).parts();
            for (int j = 0; j < parts.size(); j++) {
                signature.add(prospect.holds(denials.get(i), parts.get(j)));
            }
        }
    }

    /// Writes what is left over for one caller.
    void write(Prospect prospect, Board row, Board gate) {
        if (!hasOpenAllows) {
            row.copy(board);
            denials.forEach(denial -> prospect.write(denial, row));
            return;
        }
        row.open();
        for (var level : levels) {
            gate.clear();
            for (var policy : level) {
                gate.add(policy);
                policy.conditional().forEach(statement -> prospect.write(statement, gate));
            }
            row.pass(gate);
        }
    }
}
