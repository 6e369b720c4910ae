package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import dev.espalier.export.ResourceKind.Known;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/// The resources of an account and their policies, for Terraform.
final class TerraformResources {
    private static final String FILE = "resources.tf";

    private final Account account;
    private final TerraformModule module;
    private final boolean isKnown;
    private final Tally tally;

    TerraformResources(Account account, TerraformModule module, boolean isKnown, Tally tally) {
        this.account = account;
        this.module = module;
        this.isKnown = isKnown;
        this.tally = tally;
    }

    void write() {
        var known = new ArrayList<Known>();
        for (var resource : account.resources()) {
            ResourceKind.of(resource).ifPresentOrElse(known::add, () -> tally.add("iac.resource", resource.arn()));
        }
        var labels = Labels.of(
                Style.SNAKE,
                "resource",
                known.stream()
                        .map(each -> new Thing<>(
                                each.resource().arn(),
                                each.name(),
                                Thing.named(each.resource().arn()).tail()))
                        .toList());
        known.forEach(each -> resource(each, labels));
    }

    private void resource(Known known, Map<String, String> labels) {
        var label = Objects.requireNonNull(labels.get(known.resource().arn()));
        var block = new HclBlock("resource", type(known), label);
        switch (known.kind()) {
            case BUCKET -> block.with("bucket", known.name());
            case KEY -> {}
            case QUEUE, TOPIC, SECRET -> block.with("name", known.name());
        }
        if (known.isFifo() && (known.kind() == ResourceKind.QUEUE || known.kind() == ResourceKind.TOPIC)) {
            block.with("fifo" + (known.kind() == ResourceKind.QUEUE ? "_queue" : "_topic"), HclValue.code("true"));
        }
        inRegion(block, known);
        if (!known.resource().tags().isEmpty()) {
            block.with("tags", HclValue.tags(known.resource().tags()));
        }
        module.file(FILE).add(block);
        imported(type(known) + "." + label, importId(known));
        known.resource().policy().ifPresent(document -> {
            if (OwnPolicies.isDocument(document)) {
                policy(known, label, HclValue.document(document));
            } else {
                tally.add("iac.document", known.resource().arn());
            }
        });
    }

    private void policy(Known known, String label, HclValue document) {
        var block = new HclBlock("resource", policyType(known), label)
                .with(
                        holderAttribute(known),
                        HclValue.code(type(known) + "." + label
                                + (known.kind() == ResourceKind.QUEUE || known.kind() == ResourceKind.KEY
                                        ? ".id"
                                        : known.kind() == ResourceKind.BUCKET ? ".bucket" : ".arn")));
        inRegion(block, known).with("policy", document);
        module.file(FILE).add(block);
        imported(policyType(known) + "." + label, importId(known));
    }

    private static HclBlock inRegion(HclBlock block, Known known) {
        return known.region().isEmpty() ? block : block.with("region", known.region());
    }

    /// What stands behind the sign is the Region, without which the provider would look in its own.
    private void imported(String address, String id) {
        if (isKnown) {
            module.imported(address, id);
        }
    }

    private static String importId(Known known) {
        var region = known.region().isEmpty() ? "" : "@" + known.region();
        return switch (known.kind()) {
            case BUCKET, KEY -> known.id() + region;
            case QUEUE ->
                "https://sqs." + known.region() + ".amazonaws.com/" + known.account() + "/" + known.id() + region;
            case TOPIC, SECRET -> known.resource().arn() + region;
        };
    }

    private static String type(Known known) {
        return switch (known.kind()) {
            case BUCKET -> "aws_s3_bucket";
            case QUEUE -> "aws_sqs_queue";
            case TOPIC -> "aws_sns_topic";
            case KEY -> "aws_kms_key";
            case SECRET -> "aws_secretsmanager_secret";
        };
    }

    private static String policyType(Known known) {
        return known.kind() == ResourceKind.SECRET ? "aws_secretsmanager_secret_policy" : type(known) + "_policy";
    }

    private static String holderAttribute(Known known) {
        return switch (known.kind()) {
            case BUCKET -> "bucket";
            case QUEUE -> "queue_url";
            case TOPIC -> "arn";
            case KEY -> "key_id";
            case SECRET -> "secret_arn";
        };
    }
}
