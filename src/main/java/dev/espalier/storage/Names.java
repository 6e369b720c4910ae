package dev.espalier.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of one kind that have been met so far. Knows whether some could not be read: then nobody can say
/// that a name is missing.
final class Names {
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Set<String> exact = new HashSet<>();
    private boolean isComplete = true;

    /// What a new name runs into.
    enum Clash {
        NONE,
        SAME,
        SAME_BUT_FOR_CASE
    }

    Clash claim(String name) {
        if (!exact.add(name)) {
            return Clash.SAME;
        }
        return byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name) == null
                ? Clash.NONE
                : Clash.SAME_BUT_FOR_CASE;
    }

    /// The name met earlier that differs from `name` in case only.
    Optional<String> nearlySame(String name) {
        return Optional.ofNullable(byLowerCase.get(name.toLowerCase(Locale.ROOT)));
    }

    void markIncomplete() {
        isComplete = false;
    }

    /// Whether exactly this name has been met.
    boolean has(String name) {
        return exact.contains(name);
    }

    /// Whether `name` is certainly not among them.
    boolean lacks(String name) {
        return isComplete && !exact.contains(name);
    }
}
