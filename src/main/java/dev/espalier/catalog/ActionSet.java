package dev.espalier.catalog;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A set of known actions by their numbers in the [ActionTable]: a row of bits, kept only from its first word that is
/// not empty to its last, because most policies speak of a few services.
public final class ActionSet {
    private static final ActionSet EMPTY = new ActionSet(0, new long[0]);

    private final int offset;
    private final long[] words;

    private ActionSet(int offset, long[] words) {
        this.offset = offset;
        this.words = words;
    }

    /// The set of no action.
    public static ActionSet empty() {
        return EMPTY;
    }

    /// The set of all actions.
    public static ActionSet all() {
        int size = ActionTable.get().size();
        return new Builder(size).add(0, size).build();
    }

    /// The actions whose numbers fulfil `condition`.
    public static ActionSet where(IntPredicate condition) {
        return all().filter(condition);
    }

    /// The set of the action with this number.
    static ActionSet only(int number) {
        return new ActionSet(number >> 6, new long[] {1L << number});
    }

    /// The set that these words of bits make, the first word for the actions 0 to 63.
    public static ActionSet of(long[] words) {
        int first = 0;
        int end = words.length;
        while (first < end && words[first] == 0) {
            first++;
        }
        while (end > first && words[end - 1] == 0) {
            end--;
        }
        return first == end ? EMPTY : new ActionSet(first, Arrays.copyOfRange(words, first, end));
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    public boolean contains(int number) {
        int word = (number >> 6) - offset;
        return word >= 0 && word < words.length && (words[word] & (1L << number)) != 0;
    }

    /// How many actions it holds.
    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /// How many of its actions have their bit in a row of bits for all actions.
    public int countIn(long[] row) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & row[offset + i]);
        }
        return count;
    }

    /// The lowest number of its actions.
    ///
    /// @throws java.util.NoSuchElementException when it is empty
    public int first() {
        if (isEmpty()) {
            throw new NoSuchElementException("an empty set has no first action");
        }
        return (offset << 6) + Long.numberOfTrailingZeros(words[0]);
    }

    /// The numbers of its actions, in order.
    public void forEach(IntConsumer consumer) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                consumer.accept(((offset + i) << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /// Those of its actions whose numbers fulfil `condition`.
    public ActionSet filter(IntPredicate condition) {
        var kept = new long[offset + words.length];
        forEach(number -> {
            if (condition.test(number)) {
                kept[number >> 6] |= 1L << number;
            }
        });
        return of(kept);
    }

    /// The actions that both sets hold.
    public ActionSet and(ActionSet other) {
        int from = Math.max(offset, other.offset);
        int to = Math.min(offset + words.length, other.offset + other.words.length);
        if (from >= to) {
            return EMPTY;
        }
        var both = new long[to];
        for (int i = from; i < to; i++) {
            both[i] = words[i - offset] & other.words[i - other.offset];
        }
        return of(both);
    }

    /// The actions that this set holds and the other does not.
    public ActionSet without(ActionSet other) {
        var rest = new long[offset + words.length];
        orInto(rest, 0);
        int to = Math.min(rest.length, other.offset + other.words.length);
        for (int i = other.offset; i < to; i++) {
            rest[i] &= ~other.words[i - other.offset];
        }
        return of(rest);
    }

    /// The actions that one of the sets holds.
    public ActionSet or(ActionSet other) {
        var either = new long[Math.max(offset + words.length, other.offset + other.words.length)];
        orInto(either, 0);
        other.orInto(either, 0);
        return of(either);
    }

    /// Adds its actions to a window of words.
    ///
    /// @param first the word of all actions that the window begins with
    public void orInto(long[] window, int first) {
        int from = Math.max(offset, first);
        int to = Math.min(offset + words.length, first + window.length);
        for (int i = from; i < to; i++) {
            window[i - first] |= words[i - offset];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionSet set && offset == set.offset && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return 31 * offset + Arrays.hashCode(words);
    }

    /// Puts a set together.
    static final class Builder {
        private final long[] words;

        Builder(int size) {
            words = new long[(size + Long.SIZE - 1) / Long.SIZE];
        }

        /// Adds the actions from `first` up to but not including `end`.
        Builder add(int first, int end) {
            for (int number = first; number < end; number++) {
                words[number >> 6] |= 1L << number;
            }
            return this;
        }

        ActionSet build() {
            return of(words);
        }
    }
}
