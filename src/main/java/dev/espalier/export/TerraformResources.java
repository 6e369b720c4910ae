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
        var hcl = known.kind().hcl();
        var block = new HclBlock("resource", hcl.type(), label);
        hcl.name().ifPresent(name -> block.with(name, known.name()));
        if (known.isFifo()) {
            block.with("fifo_" + hcl.type().substring(hcl.type().lastIndexOf('_') + 1), HclValue.code("true"));
        }
        inRegion(block, known);
        if (!known.resource().tags().isEmpty()) {
            block.with("tags", HclValue.tags(known.resource().tags()));
        }
        module.file(FILE).add(block);
        imported(hcl.type() + "." + label, importId(known));
        known.resource().policy().ifPresent(document -> {
            if (OwnPolicies.isDocument(document)) {
                policy(known, label, HclValue.document(document));
            } else {
                tally.add("iac.document", known.resource().arn());
            }
        });
    }

    private void policy(Known known, String label, HclValue document) {
        var hcl = known.kind().hcl();
        var block = new HclBlock("resource", hcl.policy(), label)
                .with(hcl.holder(), HclValue.code(hcl.type() + "." + label + hcl.reference()));
        inRegion(block, known).with("policy", document);
        module.file(FILE).add(block);
        imported(hcl.policy() + "." + label, importId(known));
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
        return known.importId() + (known.region().isEmpty() ? "" : "@" + known.region());
    }
}
