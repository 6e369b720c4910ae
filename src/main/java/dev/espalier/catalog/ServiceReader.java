package dev.espalier.catalog;

import dev.espalier.catalog.ConditionKey.ValueType;
import dev.espalier.catalog.Service.CatalogAction;
import dev.espalier.catalog.Service.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the resource `services.tsv.gz`: lines of fields separated by tabs, the first of which says what the line is.
///
///     G  key  type                          a global condition key
///     S  prefix  name                       a service; what follows belongs to it
///     K  key  type                          a condition key
///     R  resource type  ARN patterns, separated by commas
///     A  name  level  types  keys           an action; the last two are positions in the lists above, with commas
///
/// A type ends with `*` when the key has several values. Most runs need a few services only, so the text is cut into
/// services first, which is quick, and a service is read when it is asked for.
final class ServiceReader {
    private static final String START_OF_SERVICE = "\nS\t";

    private final List<ConditionKey> keys = new ArrayList<>();
    private final List<ResourceType> types = new ArrayList<>();
    private final SequencedMap<String, CatalogAction> actions = new LinkedHashMap<>();
    /// Many actions of a service work on the same resource types; their lists are shared.
    private final Map<String, List<String>> typeNames = new HashMap<>();

    private ServiceReader() {}

    /// The resource, cut into pieces.
    ///
    /// @param services the lines of each service, by its prefix
    record Sections(String globalKeys, SortedMap<String, String> services) {}

    static Sections cut(String text) {
        var services = new TreeMap<String, String>();
        int first = text.indexOf(START_OF_SERVICE);
        for (int start = first; start >= 0; ) {
            int next = text.indexOf(START_OF_SERVICE, start + 1);
            int prefix = start + START_OF_SERVICE.length();
            services.put(
                    text.substring(prefix, text.indexOf('\t', prefix)),
                    text.substring(start + 1, next < 0 ? text.length() : next));
            start = next;
        }
        return new Sections(text.substring(0, first), services);
    }

    static List<ConditionKey> globalKeys(String lines) {
        return lines.lines().map(line -> conditionKey(fields(line))).toList();
    }

    static Service service(String lines) {
        var reader = new ServiceReader();
        var head = fields(lines.lines().findFirst().orElseThrow());
        lines.lines().skip(1).forEach(line -> reader.line(head[1], fields(line)));
        return new Service(head[1], head[2], reader.keys, reader.types, reader.actions);
    }

    private static String[] fields(String line) {
        return line.split("\t", -1);
    }

    private void line(String service, String[] fields) {
        switch (fields[0]) {
            case "K" -> keys.add(conditionKey(fields));
            case "R" -> types.add(new ResourceType(fields[1], List.of(fields[2].split(", *(?=arn:)"))));
            case "A" -> action(service, fields);
            default -> throw new IllegalStateException("unknown line in the catalog: " + String.join(" ", fields));
        }
    }

    private void action(String service, String[] fields) {
        var resourceTypes = typeNames.computeIfAbsent(fields[3], this::typesAt);
        var action = new Action(service, fields[1], level(fields[2]), resourceTypes);
        var lowerCaseName = action.fullName().toLowerCase(Locale.ROOT);
        actions.put(lowerCaseName, new CatalogAction(action, lowerCaseName, fields[4]));
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
