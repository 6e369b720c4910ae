package dev.espalier.export;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Calls things by words that a configuration language takes, made of their names. A thing whose word nobody else has
/// is called by it alone; those that would be called alike all get something of their own behind it, so that what one
/// is called does not depend on the order of the others.
final class Labels {
    private static final int LONGEST_WORD = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
    /// No folder can be called so on Windows.
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private Labels() {}

    /// How words are put together.
    enum Style {
        /// `log_archive`
        SNAKE,
        /// `LogArchive`
        PASCAL;

        /// A name as a word; empty when it has no letter or digit of ASCII.
        String word(String name) {
            if (isWord(name)) {
                return written(name);
            }
            var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                    .replaceAll("");
            var cut = plain.length() > 4 * LONGEST_WORD ? plain.substring(0, 4 * LONGEST_WORD) : plain;
            var word = new StringBuilder();
            for (var part : BETWEEN.split(HUMP.matcher(cut).replaceAll(" "), -1)) {
                if (!part.isEmpty()) {
                    word.append(this == PASCAL || word.isEmpty() ? "" : "_").append(written(part));
                }
            }
            return word.substring(0, Math.min(word.length(), LONGEST_WORD));
        }

        /// Whether nothing has to be taken apart, which is usual and quick to see.
        private static boolean isWord(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                    return false;
                }
            }
            return !name.isEmpty() && name.length() <= LONGEST_WORD;
        }

        private String written(String part) {
            return this == SNAKE
                    ? part.toLowerCase(Locale.ROOT)
                    : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        }

        private String joined(String word, String more) {
            return this == SNAKE ? word + "_" + more : word + more;
        }

        /// The word, or one that says what it is when it could not stand alone.
        private String startingWith(String kind, Thing<?> thing) {
            var word = word(thing.name());
            if (word.isEmpty()) {
                return joined(kind, thing.tail());
            }
            boolean isAlone = Character.isLetter(word.charAt(0))
                    && !DEVICE.matcher(word.toLowerCase(Locale.ROOT)).matches();
            return isAlone ? word : joined(kind, word);
        }
    }

    /// Something to be called.
    ///
    /// @param tail letters and digits that tell it from others of its name
    record Thing<K>(K key, String name, String tail) {
        /// Something that its name tells apart, but perhaps not its word.
        static Thing<String> named(String name) {
            return new Thing<>(name, name, HexFormat.of().toHexDigits(name.hashCode(), 6));
        }
    }

    /// What each is called; no two alike, even without regard to case.
    ///
    /// @param kind what they are, as a word of that style
    static <K> Map<K, String> of(Style style, String kind, Collection<Thing<K>> things) {
        var words = new HashMap<K, String>();
        var counts = new HashMap<String, Integer>();
        for (var thing : things) {
            var word = style.startingWith(kind, thing);
            words.put(thing.key(), word);
            counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        var labels = new HashMap<K, String>();
        var taken = new HashSet<>(counts.keySet());
        for (var thing : things) {
            var word = words.getOrDefault(thing.key(), "");
            boolean isAlone = counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0) == 1;
            labels.put(thing.key(), isAlone ? word : free(style.joined(word, thing.tail()), style, taken));
        }
        return labels;
    }

    private static String free(String wanted, Style style, Set<String> taken) {
        var label = wanted;
        for (int number = 2; !taken.add(label.toLowerCase(Locale.ROOT)); number++) {
            label = style.joined(wanted, Integer.toString(number));
        }
        return label;
    }
}
