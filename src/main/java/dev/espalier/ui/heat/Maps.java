package dev.espalier.ui.heat;

import dev.espalier.access.HeatMap;
import dev.espalier.catalog.ActionQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The maps made last, one for each question: an older one of the same question saves most of the work. Each state of
/// a design takes much memory, so only few maps of earlier states are kept.
final class Maps {
    private static final int MOST = 12;
    private static final int MOST_EARLIER = 2;

    private final Map<String, HeatMap> known = new LinkedHashMap<>();

    Optional<HeatMap> of(ActionQuery query) {
        return Optional.ofNullable(known.get(query.text()));
    }

    void keep(HeatMap map) {
        known.remove(map.query().text());
        known.put(map.query().text(), map);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        var earlier =
                known.values().stream().filter(one -> !one.isOfSameStateAs(map)).toList();
        earlier.stream()
                .limit(Math.max(0, earlier.size() - MOST_EARLIER))
                .forEach(one -> known.remove(one.query().text()));
    }

    void forget() {
        known.clear();
    }
}
