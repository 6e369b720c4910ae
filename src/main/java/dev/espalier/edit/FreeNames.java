package dev.espalier.edit;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Hands out names that nobody has yet, each once: the wished one, or the next number behind it: `HR`, `HR 2`, `HR 3`.
/// A name that ends in a number is counted on. Handing out costs the same however many names are taken.
final class FreeNames {
    private static final int FIRST = 2;

    private final Taken taken;
    private final Map<String, BitSet> numbers = new HashMap<>();
    private final String separator;
    private final int longest;
    private final Pattern numbered;

    /// @param names those that are taken already, asked for when the first name is wished for
    /// @param sameness what two names have in common when they are the same name, for example their lower case
    /// @param longest the length that a numbered name is kept to
    FreeNames(
            Supplier<? extends Collection<String>> names,
            UnaryOperator<String> sameness,
            String separator,
            int longest) {
        this(new Taken(names, sameness), separator, longest);
    }

    /// @param isTaken knows the names that are taken already, as `sameness` has them
    FreeNames(Predicate<String> isTaken, UnaryOperator<String> sameness, String separator, int longest) {
        this(new Taken(isTaken, sameness), separator, longest);
    }

    private FreeNames(Taken taken, String separator, int longest) {
        this.taken = taken;
        this.separator = separator;
        this.longest = longest;
        numbered = Pattern.compile("(.+)" + Pattern.quote(separator) + "([1-9][0-9]{0,3})");
    }

    String take(String wish) {
        if (taken.add(wish)) {
            return wish;
        }
        var parts = numbered.matcher(wish);
        var isNumbered = parts.matches();
        var base = isNumbered ? parts.group(1) : wish;
        int number = isNumbered ? Integer.parseInt(parts.group(2)) + 1 : FIRST;
        var name = numbered(base, number);
        while (!taken.add(name)) {
            var used = numbers.computeIfAbsent(base, start -> taken.numbersBehind(start + separator));
            used.set(number);
            number = used.nextClearBit(number);
            name = numbered(base, number);
        }
        return name;
    }

    private String numbered(String base, int number) {
        var suffix = separator + number;
        int room = longest - suffix.length();
        if (base.length() <= room) {
            return base + suffix;
        }
        int end = Character.isHighSurrogate(base.charAt(room - 1)) ? room - 1 : room;
        return base.substring(0, end) + suffix;
    }
}
