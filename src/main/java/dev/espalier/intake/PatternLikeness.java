package dev.espalier.intake;

import dev.espalier.policy.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether patterns match the same names before and after everything got another name. A pattern can only match what
/// begins like it up to its first wildcard, so names are kept in order, and of all others nothing has to be asked.
final class PatternLikeness {
    private final NavigableMap<String, List<Name>> byOldName = new TreeMap<>();
    private final NavigableMap<String, List<Name>> byNewName = new TreeMap<>();
    private final SortedSet<String> different = new TreeSet<>();
    private long left;
    private int skipped;

    private record Name(String before, String after) {}

    /// @param given what every name and pattern has become
    /// @param most how many names may be held against patterns in all
    PatternLikeness(Map<String, String> given, long most) {
        left = most;
        given.forEach((before, after) -> {
            if (!isPattern(before)) {
                var name = new Name(before, after);
                byOldName.put(before, List.of(name));
                byNewName.computeIfAbsent(after, _ -> new ArrayList<>(1)).add(name);
            }
        });
        new TreeMap<>(given).forEach((before, after) -> {
            if (isPattern(before)) {
                compare(before, after);
            }
        });
    }

    /// The patterns that do not match the same names, in order.
    SortedSet<String> different() {
        return different;
    }

    /// How many patterns were not held against all names, because that had taken too long.
    int skipped() {
        return skipped;
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private void compare(String before, String after) {
        if (left <= 0) {
            skipped++;
            return;
        }
        var then = Wildcard.of(before);
        var now = Wildcard.of(after);
        if (!isSame(then, now, byOldName, beginning(before)) || !isSame(then, now, byNewName, beginning(after))) {
            different.add(before);
        }
    }

    /// Asks about all names that begin so.
    private boolean isSame(Wildcard then, Wildcard now, NavigableMap<String, List<Name>> names, String beginning) {
        for (var entry : names.tailMap(beginning, true).entrySet()) {
            if (!entry.getKey().startsWith(beginning)) {
                return true;
            }
            for (var name : entry.getValue()) {
                left--;
                if (then.matches(name.before()) != now.matches(name.after())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A pattern up to its first wildcard.
    private static String beginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && "*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }
}
