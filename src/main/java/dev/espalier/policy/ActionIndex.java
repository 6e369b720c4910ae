package dev.espalier.policy;

import dev.espalier.policy.ActionElement.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The entries of an Action or NotAction element by service prefix, because some policies list a thousand patterns and
/// only a handful of them speak of one service. Each list keeps the order of the document and holds the `*` entries
/// too.
final class ActionIndex {
    private final Map<String, List<Entry>> byService = new HashMap<>();
    private final List<Entry> ofEveryService = new ArrayList<>();
    private boolean hasUnreadable;

    ActionIndex(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.pattern().isEmpty()) {
                hasUnreadable = true;
            } else if (entry.pattern().get().isEverything()) {
                byService.values().forEach(known -> known.add(entry));
                ofEveryService.add(entry);
            } else {
                byService
                        .computeIfAbsent(entry.pattern().get().service(), _ -> new ArrayList<>(ofEveryService))
                        .add(entry);
            }
        }
    }

    /// Whether an entry is no action, so that nobody knows what it covers.
    boolean hasUnreadable() {
        return hasUnreadable;
    }

    /// The readable entries that may cover actions of `service`, in lower case.
    List<Entry> of(String service) {
        return byService.getOrDefault(service, ofEveryService);
    }

    /// The services that entries name.
    Set<String> services() {
        return Collections.unmodifiableSet(byService.keySet());
    }

    /// Whether an entry names this service.
    boolean names(String service) {
        return byService.containsKey(service);
    }
}
