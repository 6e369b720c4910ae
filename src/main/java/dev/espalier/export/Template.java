package dev.espalier.export;

import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Sequence;
import dev.espalier.export.Yaml.Tagged;
import dev.espalier.export.Yaml.Text;
import dev.espalier.policy.JsonParts;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// A CloudFormation template that is being put together, and what of it exists already.
final class Template {
    private static final int LONGEST_DESCRIPTION = 1_024;
    private static final String ENDING = ".yaml";

    private final String stem;
    private final String description;
    private final Tally tally;
    private final DeployOrder order;
    private final List<Entry> parameters = new ArrayList<>();
    private final List<Entry> conditions = new ArrayList<>();
    private final List<Entry> resources = new ArrayList<>();
    private final Map<String, JsonObject> existing = new LinkedHashMap<>();

    /// @param stem the path without its ending
    /// @param order gets to know the parts when it has to be divided
    Template(String stem, String description, Tally tally, DeployOrder order) {
        this.stem = stem;
        this.tally = tally;
        this.order = order;
        this.description = description;
    }

    boolean isEmpty() {
        return resources.isEmpty();
    }

    void parameter(String name, Entry... properties) {
        parameters.add(entry(name, properties));
    }

    void condition(String name, Yaml value) {
        conditions.add(new Entry(name, value));
    }

    void resource(String logicalId, List<Entry> attributes) {
        resources.add(new Entry(logicalId, plain(new Mapping(attributes))));
    }

    /// Without texts that CloudFormation would evaluate; it knows no way to quote them.
    private Yaml plain(Yaml value) {
        return switch (value) {
            case Mapping(var entries) ->
                new Mapping(entries.stream()
                        .map(entry -> new Entry(entry.name(), plain(entry.value())))
                        .toList());
            case Sequence(var items) ->
                new Sequence(items.stream().map(this::plain).toList());
            case Text(var text) -> TemplateDocuments.isReferring(text) ? new Text(apart(text)) : value;
            case Tagged(var tag, var text) ->
                TemplateDocuments.isReferring(text) ? new Tagged(tag, apart(text)) : value;
            case Yaml.Literal _ -> value;
        };
    }

    private String apart(String text) {
        tally.add("cloudFormation.resolve", text);
        return TemplateDocuments.apart(text);
    }

    /// Says under which id CloudFormation takes over what exists.
    void exists(String logicalId, String type, String property, String id) {
        existing.put(
                logicalId,
                JsonParts.object(
                        JsonParts.member("ResourceType", type),
                        JsonParts.member("LogicalResourceId", logicalId),
                        JsonParts.member("ResourceIdentifier", JsonParts.object(JsonParts.member(property, id)))));
    }

    /// One template, or the parts of one that CloudFormation would not take.
    List<TextFile> files() {
        var whole = text(description, parameters, conditions, resources, List.of());
        if (resources.size() <= TemplateDivision.MOST_RESOURCES
                && parameters.size() <= TemplateDivision.MOST_PARAMETERS
                && !isTooLong(whole)) {
            return files(stem, whole, resources);
        }
        var parameterNames = parameters.stream().map(Entry::name).collect(Collectors.toSet());
        var parts = new TemplateDivision(exportPrefix(), parameterNames, resources).parts();
        if (parts.size() == 1) {
            return files(stem, whole, resources);
        }
        var files = new ArrayList<TextFile>();
        var paths = new ArrayList<String>();
        var digits = Integer.toString(parts.size()).length();
        for (int number = 1; number <= parts.size(); number++) {
            var part = parts.get(number - 1);
            var called = stem + "-" + "%%0%dd".formatted(digits).formatted(number);
            var text = text(
                    Words.text("cloudFormation.file.part", number, parts.size(), description),
                    used(parameters, part.names()),
                    used(conditions, part.names()),
                    part.resources(),
                    part.outputs());
            paths.add(called + ENDING);
            files.addAll(files(called, text, part.resources()));
        }
        tally.add("cloudFormation.divided", stem + ENDING);
        order.add(description, paths);
        return files;
    }

    private static List<Entry> used(List<Entry> entries, Set<String> names) {
        return entries.stream().filter(entry -> names.contains(entry.name())).toList();
    }

    /// Names of exports have letters, digits and dashes.
    private String exportPrefix() {
        return stem.substring(stem.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9]+", "-");
    }

    static boolean isTooLong(String text) {
        return text.length() > TemplateDivision.MOST_BYTES
                || (text.length() > TemplateDivision.MOST_BYTES / 4
                        && text.getBytes(StandardCharsets.UTF_8).length > TemplateDivision.MOST_BYTES);
    }

    private static String text(
            String description,
            List<Entry> parameters,
            List<Entry> conditions,
            List<Entry> resources,
            List<Entry> outputs) {
        var top = new ArrayList<Entry>();
        top.add(text("AWSTemplateFormatVersion", "2010-09-09"));
        top.add(text("Description", cut(HclText.onOneLine(description).strip())));
        add(top, "Parameters", parameters);
        add(top, "Conditions", conditions);
        add(top, "Resources", resources);
        add(top, "Outputs", outputs);
        return YamlText.of(new Mapping(top));
    }

    private List<TextFile> files(String called, String text, List<Entry> described) {
        var known = described.stream()
                .flatMap(resource -> Optional.ofNullable(existing.get(resource.name())).stream())
                .toList();
        var template = new TextFile(called + ENDING, text);
        return known.isEmpty()
                ? List.of(template)
                : List.of(template, new TextFile(called + ".import.json", JsonText.write(JsonParts.list(known))));
    }

    private static void add(List<Entry> top, String name, List<Entry> entries) {
        if (!entries.isEmpty()) {
            top.add(new Entry(name, new Mapping(entries)));
        }
    }

    private static String cut(String text) {
        int most = Math.min(text.length(), LONGEST_DESCRIPTION / 4);
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static Entry text(String name, String text) {
        return new Entry(name, new Text(text));
    }

    static Entry entry(String name, Entry... entries) {
        return new Entry(name, new Mapping(List.of(entries)));
    }

    static Entry list(String name, List<? extends Yaml> items) {
        return new Entry(name, new Sequence(List.copyOf(items)));
    }

    static Yaml ref(String logicalId) {
        return new Tagged("!Ref", logicalId);
    }

    /// The value of an attribute of a resource.
    static Yaml attribute(String logicalId, String name) {
        return new Tagged("!GetAtt", logicalId + "." + name);
    }

    /// The ARN of something of IAM in the account that the template is used in.
    static Yaml arn(String resource) {
        return new Tagged("!Sub", "arn:${AWS::Partition}:iam::${AWS::AccountId}:" + resource.replace("${", "${!"));
    }

    static Optional<Entry> tags(SortedMap<String, String> tags) {
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(list(
                        "Tags",
                        tags.entrySet().stream()
                                .map(tag ->
                                        new Mapping(List.of(text("Key", tag.getKey()), text("Value", tag.getValue()))))
                                .toList()));
    }
}
