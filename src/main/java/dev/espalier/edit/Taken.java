package dev.espalier.edit;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Names that somebody has. The first few that are asked for are looked for among all of them; whoever asks for more
/// has a set made of them, after which asking costs the same however many there are.
final class Taken {
    private static final int FEW = 8;
    private static final int MOST_DIGITS = 6;

    private final Supplier<? extends Collection<String>> names;
    private final Predicate<String> isTaken;
    private final UnaryOperator<String> sameness;

    /// What was handed out here, and in the end everything.
    private final Set<String> known = new HashSet<>();

    /// What is not known yet.
    private Collection<String> others = List.of();

    private int asked;

    /// @param names those that are taken already, fetched when the first one is asked for
    /// @param sameness what two names have in common when they are the same name, for example their lower case
    Taken(Supplier<? extends Collection<String>> names, UnaryOperator<String> sameness) {
        this.names = names;
        this.isTaken = _ -> false;
        this.sameness = sameness;
    }

    /// @param isTaken knows the names that are taken already, as `sameness` has them
    Taken(Predicate<String> isTaken, UnaryOperator<String> sameness) {
        this.names = List::of;
        this.isTaken = isTaken;
        this.sameness = sameness;
    }

    /// Takes a name.
    ///
    /// @return whether it was free
    boolean add(String name) {
        asked++;
        if (asked == 1) {
            others = names.get();
        } else if (asked == FEW) {
            others.forEach(other -> known.add(sameness.apply(other)));
            others = List.of();
        }
        var wish = sameness.apply(name);
        return !isTaken.test(wish) && !isAmongOthers(wish) && known.add(wish);
    }

    private boolean isAmongOthers(String wish) {
        for (var other : others) {
            if (sameness.apply(other).equals(wish)) {
                return true;
            }
        }
        return false;
    }

    /// The numbers that stand behind this beginning in names that are taken, as far as they are written without leading
    /// zeros and are not too large to be handed out.
    BitSet numbersBehind(String beginning) {
        var start = sameness.apply(beginning);
        var numbers = new BitSet();
        others.forEach(name -> addNumber(sameness.apply(name), start, numbers));
        known.forEach(name -> addNumber(name, start, numbers));
        return numbers;
    }

    private static void addNumber(String name, String start, BitSet numbers) {
        int digits = name.length() - start.length();
        if (digits < 1 || digits > MOST_DIGITS || !name.startsWith(start) || name.charAt(start.length()) == '0') {
            return;
        }
        int number = 0;
        for (int i = start.length(); i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return;
            }
            number = number * 10 + digit;
        }
        numbers.set(number);
    }
}
