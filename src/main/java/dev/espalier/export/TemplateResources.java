package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import dev.espalier.export.ResourceKind.Known;
import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The templates of the resources of an account and their policies, one for each Region, because a stack lives in one.
final class TemplateResources {
    private final Account account;
    private final String stem;
    private final boolean isKnown;
    private final Tally tally;
    private final Map<String, Template> byRegion = new TreeMap<>();

    TemplateResources(Account account, String stem, KnownIds known, Tally tally) {
        this.account = account;
        this.stem = stem;
        this.isKnown = known.has(account.id());
        this.tally = tally;
    }

    List<TextFile> files() {
        var known = new ArrayList<Known>();
        for (var resource : account.resources()) {
            ResourceKind.of(resource).ifPresentOrElse(known::add, () -> tally.add("iac.resource", resource.arn()));
        }
        var labels = Labels.of(
                Style.PASCAL,
                "Resource",
                known.stream()
                        .map(each -> new Thing<>(
                                each.resource().arn(),
                                word(each.kind()) + " " + each.name(),
                                Thing.named(each.resource().arn()).tail()))
                        .toList());
        known.forEach(each ->
                resource(each, Objects.requireNonNull(labels.get(each.resource().arn()))));
        return byRegion.values().stream()
                .flatMap(template -> template.files().stream())
                .toList();
    }

    private Template template(String region) {
        return byRegion.computeIfAbsent(
                region,
                _ -> new Template(
                        stem + "-resources" + (region.isEmpty() ? "" : "-" + Style.SNAKE.word(region)),
                        region.isEmpty()
                                ? Words.text("cloudFormation.file.buckets", account.id(), account.name())
                                : Words.text("cloudFormation.file.resources", account.id(), region, account.name()),
                        tally));
    }

    private void resource(Known known, String label) {
        var template = template(known.region());
        var properties = new ArrayList<Entry>();
        switch (known.kind()) {
            case BUCKET -> properties.add(Template.text("BucketName", known.name()));
            case QUEUE -> properties.add(Template.text("QueueName", known.name()));
            case TOPIC -> properties.add(Template.text("TopicName", known.name()));
            case SECRET -> properties.add(Template.text("Name", known.name()));
            case KEY -> {}
        }
        if (known.isFifo() && (known.kind() == ResourceKind.QUEUE || known.kind() == ResourceKind.TOPIC)) {
            properties.add(new Entry(
                    known.kind() == ResourceKind.QUEUE ? "FifoQueue" : "FifoTopic", new Yaml.Literal("true")));
        }
        var document = known.resource().policy().flatMap(TemplateDocuments::of);
        if (known.kind() == ResourceKind.KEY) {
            document.ifPresent(policy -> properties.add(new Entry("KeyPolicy", policy)));
        }
        Template.tags(known.resource().tags()).ifPresent(properties::add);
        template.resource(
                label,
                List.of(
                        Template.text("Type", type(known.kind())),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        new Entry("Properties", new Mapping(properties))));
        if (isKnown) {
            template.exists(label, type(known.kind()), identifier(known.kind()), importId(known));
        }
        if (document.isPresent() && known.kind() != ResourceKind.KEY) {
            policy(template, known.kind(), label, document.get());
        }
        known.resource()
                .policy()
                .filter(_ -> document.isEmpty())
                .ifPresent(left -> tally.add(
                        TemplateDocuments.remark(left), known.resource().arn()));
    }

    private static void policy(Template template, ResourceKind kind, String label, Yaml document) {
        var holder = switch (kind) {
            case BUCKET -> new Entry("Bucket", Template.ref(label));
            case QUEUE -> Template.list("Queues", List.of(Template.ref(label)));
            case TOPIC -> Template.list("Topics", List.of(Template.ref(label)));
            case SECRET, KEY -> new Entry("SecretId", Template.ref(label));
        };
        var type = kind == ResourceKind.SECRET ? "AWS::SecretsManager::ResourcePolicy" : type(kind) + "Policy";
        var name = kind == ResourceKind.SECRET ? "ResourcePolicy" : "PolicyDocument";
        template.resource(
                "PolicyOf" + label,
                List.of(
                        Template.text("Type", type),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        new Entry("Properties", new Mapping(List.of(holder, new Entry(name, document))))));
    }

    private static String word(ResourceKind kind) {
        return switch (kind) {
            case BUCKET -> "Bucket";
            case QUEUE -> "Queue";
            case TOPIC -> "Topic";
            case KEY -> "Key";
            case SECRET -> "Secret";
        };
    }

    private static String type(ResourceKind kind) {
        return switch (kind) {
            case BUCKET -> "AWS::S3::Bucket";
            case QUEUE -> "AWS::SQS::Queue";
            case TOPIC -> "AWS::SNS::Topic";
            case KEY -> "AWS::KMS::Key";
            case SECRET -> "AWS::SecretsManager::Secret";
        };
    }

    private static String identifier(ResourceKind kind) {
        return switch (kind) {
            case BUCKET -> "BucketName";
            case QUEUE -> "QueueUrl";
            case TOPIC -> "TopicArn";
            case KEY -> "KeyId";
            case SECRET -> "Id";
        };
    }

    private static String importId(Known known) {
        return switch (known.kind()) {
            case BUCKET, KEY -> known.id();
            case QUEUE -> "https://sqs." + known.region() + ".amazonaws.com/" + known.account() + "/" + known.id();
            case TOPIC, SECRET -> known.resource().arn();
        };
    }
}
