package dev.espalier.catalog;

import dev.espalier.catalog.ConditionKey.ValueType;
import dev.espalier.catalog.Service.CatalogAction;
import dev.espalier.catalog.Service.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the resource `services.tsv.gz`: lines of fields separated by tabs, the first of which says what the line is.
///
///     G  key  type                          a global condition key
///     S  prefix  name  rcp                  a service; what follows belongs to it; `rcp` or empty
///     K  key  type                          a condition key
///     R  resource type  ARN pattern
///     A  name  level  types  keys           an action; the last two are positions in the lists above, with commas
///
/// A type ends with `*` when the key has several values.
final class ServiceReader {
    private final List<ConditionKey> globalKeys = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    private List<ConditionKey> keys = new ArrayList<>();
    private List<ResourceType> types = new ArrayList<>();
    private List<CatalogAction> actions = new ArrayList<>();
    /// Many actions of a service work on the same resource types; their lists are shared.
    private Map<String, List<String>> typeNames = new HashMap<>();

    private ServiceReader() {}

    /// What the resource holds.
    record Facts(List<ConditionKey> globalKeys, List<Service> services) {}

    static Facts read(String text) {
        var reader = new ServiceReader();
        text.lines().forEach(reader::line);
        return new Facts(List.copyOf(reader.globalKeys), List.copyOf(reader.services));
    }

    private void line(String line) {
        var fields = line.split("\t", -1);
        switch (fields[0]) {
            case "G" -> globalKeys.add(conditionKey(fields));
            case "S" -> service(fields);
            case "K" -> keys.add(conditionKey(fields));
            case "R" -> types.add(new ResourceType(fields[1], fields[2]));
            case "A" -> actions.add(action(fields));
            default -> throw new IllegalStateException("unknown line in the catalog: " + line);
        }
    }

    private void service(String[] fields) {
        keys = new ArrayList<>();
        types = new ArrayList<>();
        actions = new ArrayList<>();
        typeNames = new HashMap<>();
        services.add(new Service(fields[1], fields[2], fields[3].equals("rcp"), keys, types, actions));
    }

    private CatalogAction action(String[] fields) {
        var service = services.getLast().prefix();
        var resourceTypes = typeNames.computeIfAbsent(fields[3], this::typesAt);
        var action = new Action(service, fields[1], level(fields[2]), resourceTypes);
        return new CatalogAction(action, action.fullName().toLowerCase(Locale.ROOT), fields[4]);
    }

    private List<String> typesAt(String positions) {
        return Service.pick(types, positions).stream().map(ResourceType::name).toList();
    }

    private static ConditionKey conditionKey(String[] fields) {
        boolean isMultivalued = fields[2].endsWith("*");
        var type = isMultivalued ? fields[2].substring(0, fields[2].length() - 1) : fields[2];
        return new ConditionKey(fields[1], ValueType.valueOf(type), isMultivalued);
    }

    private static AccessLevel level(String letter) {
        return switch (letter) {
            case "L" -> AccessLevel.LIST;
            case "R" -> AccessLevel.READ;
            case "T" -> AccessLevel.TAGGING;
            case "W" -> AccessLevel.WRITE;
            case "P" -> AccessLevel.PERMISSIONS_MANAGEMENT;
            default -> throw new IllegalStateException("unknown access level in the catalog: " + letter);
        };
    }
}
