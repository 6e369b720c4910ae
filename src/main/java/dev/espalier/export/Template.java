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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A CloudFormation template that is being put together, and what of it exists already.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas of
/// CloudFormation</a>
final class Template {
    static final int MOST_RESOURCES = 500;
    static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_DESCRIPTION = 1_024;

    private final String stem;
    private final String description;
    private final Tally tally;
    private final List<Entry> parameters = new ArrayList<>();
    private final List<Entry> conditions = new ArrayList<>();
    private final List<Entry> resources = new ArrayList<>();
    private final List<JsonObject> existing = new ArrayList<>();

    /// @param stem the path without its ending
    Template(String stem, String description, Tally tally) {
        this.stem = stem;
        this.tally = tally;
        this.description = description;
    }

    boolean isEmpty() {
        return resources.isEmpty();
    }

    int size() {
        return resources.size();
    }

    int parameters() {
        return parameters.size();
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
        existing.add(JsonParts.object(
                JsonParts.member("ResourceType", type),
                JsonParts.member("LogicalResourceId", logicalId),
                JsonParts.member("ResourceIdentifier", JsonParts.object(JsonParts.member(property, id)))));
    }

    List<TextFile> files() {
        var top = new ArrayList<Entry>();
        top.add(text("AWSTemplateFormatVersion", "2010-09-09"));
        top.add(text("Description", cut(HclText.onOneLine(description).strip())));
        add(top, "Parameters", parameters);
        add(top, "Conditions", conditions);
        add(top, "Resources", resources);
        var files = new ArrayList<TextFile>();
        files.add(new TextFile(stem + ".yaml", YamlText.of(new Mapping(top))));
        if (!existing.isEmpty()) {
            files.add(new TextFile(stem + ".import.json", JsonText.write(JsonParts.list(existing))));
        }
        return files;
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
