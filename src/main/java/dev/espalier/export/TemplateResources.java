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
    private final DeployOrder order;
    private final Map<String, Template> byRegion = new TreeMap<>();

    TemplateResources(Account account, String stem, KnownIds known, Tally tally, DeployOrder order) {
        this.account = account;
        this.stem = stem;
        this.isKnown = known.has(account.id());
        this.tally = tally;
        this.order = order;
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
                                each.kind().cfn().word() + " " + each.name(),
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
                        tally,
                        order));
    }

    private void resource(Known known, String label) {
        var template = template(known.region());
        var cfn = known.kind().cfn();
        var properties = new ArrayList<Entry>();
        cfn.name().ifPresent(name -> properties.add(Template.text(name, known.name())));
        if (known.isFifo()) {
            properties.add(new Entry("Fifo" + cfn.word(), new Yaml.Literal("true")));
        }
        var document = known.resource().policy().flatMap(TemplateDocuments::of);
        if (known.kind() == ResourceKind.KEY) {
            document.ifPresent(policy -> properties.add(new Entry("KeyPolicy", policy)));
        }
        Template.tags(known.resource().tags()).ifPresent(properties::add);
        template.resource(
                label,
                List.of(
                        Template.text("Type", cfn.type()),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        new Entry("Properties", new Mapping(properties))));
        if (isKnown) {
            template.exists(label, cfn.type(), cfn.identifier(), known.importId());
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
        var name = kind == ResourceKind.SECRET ? "ResourcePolicy" : "PolicyDocument";
        template.resource(
                "PolicyOf" + label,
                List.of(
                        Template.text("Type", kind.cfn().policy()),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        new Entry("Properties", new Mapping(List.of(holder, new Entry(name, document))))));
    }
}
