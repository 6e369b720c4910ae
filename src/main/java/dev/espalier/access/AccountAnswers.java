package dev.espalier.access;

import dev.espalier.policy.Truth;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether the root user, the users and the roles of one account can do something, in this order. Those for whom bits
/// do not tell are asked when somebody wants to know, once.
final class AccountAnswers {
    /// Shared by the accounts where nobody can, which are nearly all for most questions.
    private static final AccountAnswers NOBODY = new AccountAnswers();

    private final BitSet allowed = new BitSet();
    private final BitSet open = new BitSet();
    private @Nullable Found found;

    private AccountAnswers() {}

    /// What was found out about those who are open.
    private record Found(BitSet asked, BitSet allowed, BitSet open) {
        Found() {
            this(new BitSet(), new BitSet(), new BitSet());
        }
    }

    /// Answers that are known as far as that is quick to see.
    ///
    /// @param answers whether each of them can
    static AccountAnswers of(Iterable<Truth> answers) {
        var made = new AccountAnswers();
        made.enter(answers);
        return made.allowed.isEmpty() && made.open.isEmpty() ? NOBODY : made;
    }

    private void enter(Iterable<Truth> answers) {
        int number = 0;
        for (var answer : answers) {
            allowed.set(number, answer == Truth.YES);
            open.set(number, answer == Truth.DEPENDS || answer == Truth.UNKNOWN);
            number++;
        }
    }

    /// Whether it was not quick to see for somebody.
    boolean isOpen() {
        return !open.isEmpty();
    }

    /// Whether it was quick to see that all of so many answer so.
    boolean areAll(Truth answer, int number) {
        return open.isEmpty()
                && (answer == Truth.YES ? allowed.cardinality() == number : answer == Truth.NO && allowed.isEmpty());
    }

    /// As far as it is quick to see.
    Truth quick(int number) {
        return of(number, allowed, open);
    }

    /// Everything there is to know.
    ///
    /// @param asking asks about somebody for whom it was not quick to see
    Truth exact(int number, Supplier<Verdict> asking) {
        return open.get(number) ? found(number, asking) : quick(number);
    }

    private synchronized Truth found(int number, Supplier<Verdict> asking) {
        var known = found == null ? new Found() : found;
        found = known;
        if (!known.asked().get(number)) {
            var verdict = asking.get();
            known.allowed().set(number, verdict == Verdict.ALLOWED);
            known.open().set(number, verdict == Verdict.DEPENDS || verdict == Verdict.NO_ANSWER);
            known.asked().set(number);
        }
        return of(number, known.allowed(), known.open());
    }

    private static Truth of(int number, BitSet allowed, BitSet open) {
        return allowed.get(number) ? Truth.YES : open.get(number) ? Truth.DEPENDS : Truth.NO;
    }
}
