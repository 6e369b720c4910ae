package dev.espalier.compare;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Actions in words, service by service.
final class ServiceWords {
    /// More names of one service are counted.
    private static final int MOST_NAMES = 12;

    private ServiceWords() {}

    /// A line for each service.
    static List<String> of(ActionSet actions) {
        var table = ActionTable.get();
        var services = new TreeMap<String, List<String>>();
        actions.forEach(number -> services.computeIfAbsent(table.action(number).service(), _ -> new ArrayList<>())
                .add(table.action(number).name()));
        return services.entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String service(String service, List<String> names) {
        int all = ActionTable.get().ofService(service).size();
        if (names.size() == all) {
            return Words.text("service.all", service, all);
        }
        return names.size() <= MOST_NAMES
                ? Words.text("service.some", service, String.join(", ", names))
                : Words.text("service.many", service, names.size(), all);
    }
}
