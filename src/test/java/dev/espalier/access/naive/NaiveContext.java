package dev.espalier.access.naive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All keys of one request: one that is not here is absent.
final class NaiveContext {
    private static final Set<String> MULTIVALUED = Set.of(
            "aws:tagkeys",
            "aws:calledvia",
            "aws:principalorgpaths",
            "aws:resourceorgpaths",
            "aws:sourceorgpaths",
            "aws:vpceorgpaths",
            "aws:principalservicenameslist");

    private final Map<String, List<String>> values = new HashMap<>();

    void put(String key, String value) {
        put(key, List.of(value));
    }

    void put(String key, List<String> list) {
        values.put(lower(key), List.copyOf(list));
    }

    void remove(String key) {
        values.remove(lower(key));
    }

    Optional<List<String>> get(String key) {
        return Optional.ofNullable(values.get(lower(key)));
    }

    /// The value as policy variables see it (rules R75, R77).
    Optional<String> single(String key) {
        return get(key).filter(list -> list.size() == 1 && !isMultivalued(key)).map(List::getFirst);
    }

    static boolean isMultivalued(String key) {
        return MULTIVALUED.contains(lower(key));
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
