package dev.espalier.export;

import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Sequence;
import dev.espalier.export.Yaml.Tagged;
import dev.espalier.export.Yaml.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Divides the resources of a template that CloudFormation would not take into parts that it takes, in an order in
/// which they can be deployed. Resources come in an order in which nothing refers to what comes later, so parts are
/// filled one after the other; what a later part refers to becomes an output of the part that makes it, and is
/// imported by name.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas of
/// CloudFormation</a>
final class TemplateDivision {
    static final int MOST_RESOURCES = 500;
    static final int MOST_PARAMETERS = 200;
    static final int MOST_OUTPUTS = 200;
    static final int MOST_BYTES = 1_000_000;
    /// Leaves place for outputs and for names of exports, which are longer than what they stand for.
    private static final int FULL = 850_000;

    private static final int LONGEST_IMPORT = 150;
    private static final String DEPENDS_ON = "DependsOn";

    private final String prefix;
    private final Set<String> parameters;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Integer> partOf = new HashMap<>();
    private final List<Map<Tagged, String>> outputs = new ArrayList<>();

    /// A resource and what it refers to, the names of parameters and other resources alike.
    private record Resource(String logicalId, Mapping attributes, Set<Tagged> references) {
        int bytes() {
            var alone = new Mapping(
                    List.of(new Entry("Resources", new Mapping(List.of(new Entry(logicalId, attributes))))));
            return YamlText.of(alone).getBytes(StandardCharsets.UTF_8).length + references.size() * LONGEST_IMPORT;
        }
    }

    /// One part: its resources, the parameters and conditions that they use, and what it hands on.
    record Part(List<Entry> resources, Set<String> names, List<Entry> outputs) {}

    /// @param prefix what the names of exports begin with, which no two templates of an account share
    TemplateDivision(String prefix, Set<String> parameters, List<Entry> resources) {
        this.prefix = prefix;
        this.parameters = parameters;
        for (var entry : resources) {
            var references = new LinkedHashSet<Tagged>();
            collect(entry.value(), references);
            this.resources.put(entry.name(), new Resource(entry.name(), (Mapping) entry.value(), references));
        }
    }

    private static void collect(Yaml value, Set<Tagged> references) {
        switch (value) {
            case Mapping(var entries) -> entries.forEach(entry -> collect(entry.value(), references));
            case Sequence(var items) -> items.forEach(item -> collect(item, references));
            case Tagged tagged -> references.add(tagged);
            case Text _, Yaml.Literal _ -> {}
        }
    }

    /// What a reference refers to; a name of nothing for what is worked out from text.
    private static String target(Tagged reference) {
        return switch (reference.tag()) {
            case "!Ref" -> reference.text();
            case "!GetAtt" -> reference.text().substring(0, reference.text().indexOf('.'));
            default -> "";
        };
    }

    List<Part> parts() {
        var groups = groups();
        groups.forEach(_ -> outputs.add(new LinkedHashMap<>()));
        var written = new ArrayList<List<Entry>>();
        for (int number = 0; number < groups.size(); number++) {
            int part = number;
            written.add(groups.get(number).stream()
                    .map(each -> new Entry(each.logicalId(), inPart(each.attributes(), part)))
                    .toList());
        }
        var parts = new ArrayList<Part>();
        for (int number = 0; number < groups.size(); number++) {
            parts.add(new Part(written.get(number), names(groups.get(number)), outputs(outputs.get(number))));
        }
        return parts;
    }

    /// The resources of each part. Everything that is referred to at all is counted as an output, because it is not
    /// known yet from where.
    private List<List<Resource>> groups() {
        var handed = new HashMap<String, Set<Tagged>>();
        for (var resource : resources.values()) {
            for (var reference : resource.references()) {
                handed.computeIfAbsent(target(reference), _ -> new LinkedHashSet<>())
                        .add(reference);
            }
        }
        var groups = new ArrayList<List<Resource>>();
        var filling = new Filling();
        for (var resource : resources.values()) {
            var more = new Filling();
            more.add(
                    resource,
                    handed.getOrDefault(resource.logicalId(), Set.of()).size(),
                    parameters);
            if (groups.isEmpty() || !filling.hasRoomFor(more)) {
                groups.add(new ArrayList<>());
                filling = new Filling();
            }
            filling.add(more);
            groups.getLast().add(resource);
            partOf.put(resource.logicalId(), groups.size() - 1);
        }
        return groups;
    }

    /// How much is in a part.
    private static final class Filling {
        private final Set<String> parameters = new TreeSet<>();
        private int resources;
        private int outputs;
        private int bytes;

        void add(Resource resource, int handed, Set<String> known) {
            resources++;
            outputs += handed;
            bytes += resource.bytes();
            resource.references().stream()
                    .map(TemplateDivision::target)
                    .filter(known::contains)
                    .forEach(parameters::add);
        }

        void add(Filling more) {
            resources += more.resources;
            outputs += more.outputs;
            bytes += more.bytes;
            parameters.addAll(more.parameters);
        }

        /// A condition of a resource uses a parameter that is not among the resource's references, so one is kept free.
        boolean hasRoomFor(Filling more) {
            return resources + more.resources <= MOST_RESOURCES
                    && outputs + more.outputs <= MOST_OUTPUTS
                    && bytes + more.bytes <= FULL
                    && parameters.size() + more.parameters.size() < MOST_PARAMETERS;
        }
    }

    /// The names of parameters and conditions that resources use.
    private static Set<String> names(List<Resource> group) {
        var names = new TreeSet<String>();
        for (var resource : group) {
            resource.references().forEach(reference -> names.add(target(reference)));
            for (var attribute : resource.attributes().entries()) {
                if (attribute.name().equals("Condition") && attribute.value() instanceof Text(var condition)) {
                    names.add(condition);
                }
            }
        }
        return names;
    }

    /// A stack waits for those before it as a whole.
    private Mapping inPart(Mapping attributes, int part) {
        return new Mapping(attributes.entries().stream()
                .filter(attribute -> !(attribute.name().equals(DEPENDS_ON)
                        && attribute.value() instanceof Text(var before)
                        && partOf.getOrDefault(before, part) != part))
                .map(attribute -> new Entry(attribute.name(), moved(attribute.value(), part)))
                .toList());
    }

    private Yaml moved(Yaml value, int part) {
        return switch (value) {
            case Mapping(var entries) ->
                new Mapping(entries.stream()
                        .map(entry -> new Entry(entry.name(), moved(entry.value(), part)))
                        .toList());
            case Sequence(var items) ->
                new Sequence(items.stream().map(item -> moved(item, part)).toList());
            case Tagged tagged -> moved(tagged, part);
            case Text _, Yaml.Literal _ -> value;
        };
    }

    private Yaml moved(Tagged reference, int part) {
        int maker = partOf.getOrDefault(target(reference), part);
        return maker == part
                ? reference
                : new Tagged("!ImportValue", outputs.get(maker).computeIfAbsent(reference, this::exportName));
    }

    private String exportName(Tagged reference) {
        return prefix + "-" + outputName(reference);
    }

    private static String outputName(Tagged reference) {
        return reference.text().replace(".", "");
    }

    private static List<Entry> outputs(Map<Tagged, String> exports) {
        return exports.entrySet().stream()
                .map(export -> Template.entry(
                        outputName(export.getKey()),
                        new Entry("Value", export.getKey()),
                        Template.entry("Export", Template.text("Name", export.getValue()))))
                .toList();
    }
}
