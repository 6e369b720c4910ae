package dev.espalier.catalog;

import dev.espalier.policy.Wildcard;
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

    /// A key with changing parts, such as `aws:ResourceTag/${TagKey}`.
    private record Pattern(Wildcard names, ConditionKey key) {}

    /// Knows these keys from now on; of two with one name, the first stays.
    void add(List<ConditionKey> keys) {
        for (var key : keys) {
            var name = key.name().toLowerCase(Locale.ROOT);
            if (byName.putIfAbsent(name, key) == null && key.hasChangingPart()) {
                patterns.add(new Pattern(key.names(), key));
            }
        }
    }

    Optional<ConditionKey> find(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byName.get(wanted))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.names().matches(wanted))
                        .findFirst()
                        .map(Pattern::key));
    }
}
