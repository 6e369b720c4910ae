package dev.espalier.compare;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Actions in words, service by service.
final class ServiceWords {
    /// More names of one service are counted.
    private static final int MOST_NAMES = 12;

    /// More services with every action share a line.
    private static final int MOST_SERVICES = 12;

    private ServiceWords() {}

    /// A line for each service; one for all of which every action is meant, when they are many.
    static List<String> of(ActionSet actions) {
        var table = ActionTable.get();
        var services = new TreeMap<String, List<String>>();
        actions.forEach(number -> services.computeIfAbsent(table.action(number).service(), _ -> new ArrayList<>())
                .add(table.action(number).name()));
        var whole = services.entrySet().stream()
                .filter(entry -> isWhole(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = new ArrayList<String>();
        if (whole.size() > MOST_SERVICES) {
            lines.add(whole(whole));
            services.keySet().removeAll(whole);
        }
        services.forEach((service, names) -> lines.add(service(service, names)));
        return lines;
    }

    private static boolean isWhole(String service, List<String> names) {
        return names.size() == ActionTable.get().ofService(service).size();
    }

    /// Those that are named or those that are not, whichever are fewer.
    private static String whole(Set<String> whole) {
        var others = Catalog.get().services().stream()
                .filter(service -> !whole.contains(service))
                .toList();
        if (others.isEmpty()) {
            return Words.text("services.all", whole.size());
        }
        return others.size() < whole.size()
                ? Words.text("services.but", whole.size(), String.join(", ", others))
                : Words.text("services.these", whole.size(), String.join(", ", whole));
    }

    private static String service(String service, List<String> names) {
        if (isWhole(service, names)) {
            return Words.text("service.all", service, names.size());
        }
        if (names.size() <= MOST_NAMES) {
            return Words.text("service.some", service, String.join(", ", names));
        }
        var table = ActionTable.get();
        var all = table.ofService(service);
        if (all.size() - names.size() > MOST_NAMES) {
            return Words.text("service.many", service, names.size(), all.size());
        }
        var others = new ArrayList<String>();
        all.forEach(number -> others.add(table.action(number).name()));
        others.removeAll(Set.copyOf(names));
        return Words.text("service.but", service, names.size(), String.join(", ", others));
    }
}
