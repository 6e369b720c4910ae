package dev.espalier.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds condition keys by name, those with a changing part too.
final class ConditionKeys {
    private final Map<String, ConditionKey> byName = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /// A key with a changing part, such as `aws:ResourceTag/${TagKey}`, and the text before and behind that part.
    private record Pattern(String before, String behind, ConditionKey key) {
        boolean matches(String name) {
            return name.length() > before.length() + behind.length()
                    && name.startsWith(before)
                    && name.endsWith(behind);
        }
    }

    /// Knows these keys from now on; of two with one name, the first stays.
    void add(List<ConditionKey> keys) {
        for (var key : keys) {
            var name = key.name().toLowerCase(Locale.ROOT);
            int start = name.indexOf("${");
            int end = name.lastIndexOf('}');
            if (byName.putIfAbsent(name, key) == null && start >= 0 && end > start) {
                patterns.add(new Pattern(name.substring(0, start), name.substring(end + 1), key));
            }
        }
    }

    Optional<ConditionKey> find(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byName.get(wanted))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.matches(wanted))
                        .findFirst()
                        .map(Pattern::key));
    }
}
