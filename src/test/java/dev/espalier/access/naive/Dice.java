package dev.espalier.access.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Seeded chance.
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /// True once in `times`.
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> List<T> some(int least, int most, Supplier<T> make) {
        var made = new ArrayList<T>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    /// A text in odd letter case, now and then.
    String oddCase(String text) {
        if (!once(12)) {
            return text;
        }
        var odd = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            odd.append(random.nextBoolean() ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
        }
        return odd.toString();
    }

    /// A text in which a part has become a wildcard.
    String withWildcard(String text) {
        if (text.isEmpty()) {
            return "*";
        }
        int from = random.nextInt(text.length());
        int to = from + random.nextInt(text.length() - from + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + "*";
            case 1 -> "*" + text.substring(from);
            case 2 -> text.substring(0, from) + "?" + text.substring(from + 1);
            default -> text.substring(0, from) + "*" + text.substring(to);
        };
    }
}
