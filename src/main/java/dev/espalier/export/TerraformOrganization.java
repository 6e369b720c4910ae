package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.HclValue.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration of the organization: units, accounts, SCPs and RCPs and where they are attached.
final class TerraformOrganization {
    private static final String UNITS = "units.tf";
    private static final String ACCOUNTS = "accounts.tf";
    private static final String POLICIES = "policies.tf";
    private static final String ATTACHMENTS = "attachments.tf";

    private final Design design;
    private final Organization organization;
    private final TerraformNames names;
    private final KnownIds known;
    private final Tally tally;
    private final TerraformModule module = new TerraformModule("organization");
    private final Map<OrganizationPolicyId, OrganizationPolicy> written = new HashMap<>();
    private final List<Entry> accountIds = new ArrayList<>();
    private final List<String> toDetach = new ArrayList<>();
    private final List<String> attachmentImports = new ArrayList<>();

    TerraformOrganization(Design design, TerraformNames names, KnownIds known, Tally tally) {
        this.design = design;
        this.organization = design.organization();
        this.names = names;
        this.known = known;
        this.tally = tally;
    }

    List<TextFile> files() {
        main();
        children(organization.root());
        organization.policies().forEach(this::policy);
        DesignIndex.of(design).entities().forEach(this::attachments);
        outputs();
        policyImports();
        if (module.imported() > 0) {
            tally.add("terraform.imports", organization.id());
            tally.add("terraform.leftovers", organization.id());
        }
        return module.files();
    }

    private void main() {
        var file = module.file("main.tf");
        var head = new ArrayList<String>();
        head.add(design.name());
        design.description().lines().forEach(head::add);
        file.comment(head);
        file.add(TerraformModule.requirements());
        file.add(
                Words.text("terraform.file.management", organization.managementAccountId()),
                new HclBlock("provider", "aws").with("region", "us-east-1"));
        var block =
                new HclBlock("resource", "aws_organizations_organization", "this").with("feature_set", featureSet());
        if (organization.featureSet() == FeatureSet.ALL) {
            block.comment(Words.text("terraform.file.policyTypes"))
                    .with(
                            "enabled_policy_types",
                            HclValue.texts(organization.policyTypes().stream()
                                    .map(Enum::name)
                                    .toList()));
        }
        file.add(block.with(new HclBlock("lifecycle")
                .comment(Words.text("terraform.file.services"))
                .with("ignore_changes", HclValue.codes(List.of("aws_service_access_principals")))
                .with("prevent_destroy", HclValue.code("true"))));
        if (known.hasOrganization()) {
            module.imported(TerraformNames.ORGANIZATION, organization.id());
        }
    }

    private String featureSet() {
        return organization.featureSet().name();
    }

    private void children(Container parent) {
        for (var unit : parent.organizationalUnits()) {
            unit(unit, parent);
            children(unit);
        }
        parent.accounts().stream()
                .filter(account -> !account.id().equals(organization.managementAccountId()))
                .forEach(account -> account(account, parent));
    }

    private void unit(OrganizationalUnit unit, Container parent) {
        var label = names.of(unit);
        var block = new HclBlock("resource", "aws_organizations_organizational_unit", label)
                .with("name", unit.name())
                .with("parent_id", HclValue.code(names.idOf(parent)));
        module.file(UNITS).add(tagged(block, unit));
        if (known.has(unit.id())) {
            module.imported(
                    "aws_organizations_organizational_unit." + label, unit.id().value());
        }
    }

    private void account(Account account, Container parent) {
        var label = names.of(account);
        var block = new HclBlock("resource", "aws_organizations_account", label)
                .with("name", account.name())
                .with("email", email(account, label))
                .with("parent_id", HclValue.code(names.idOf(parent)));
        module.file(ACCOUNTS).add(tagged(block, account));
        accountIds.add(new Entry(label, HclValue.code("aws_organizations_account." + label + ".id")));
        if (known.has(account.id())) {
            module.imported("aws_organizations_account." + label, account.id().value());
        }
    }

    /// AWS makes no account without an address.
    private HclValue email(Account account, String label) {
        if (!account.email().isBlank()) {
            return HclValue.text(account.email());
        }
        tally.add("iac.email", account.name());
        module.file("variables.tf")
                .add(TerraformModule.variable("email_" + label, Words.text("iac.file.email", account.name())));
        return HclValue.code("var.email_" + label);
    }

    private static HclBlock tagged(HclBlock block, Entity entity) {
        return entity.tags().isEmpty() ? block : block.with("tags", HclValue.tags(entity.tags()));
    }

    private void policy(OrganizationPolicy policy) {
        if (!organization.isEnabled(policy.type())) {
            return;
        }
        if (!OwnPolicies.isDocument(policy.document())) {
            tally.add("iac.document", policy.name());
            return;
        }
        written.put(policy.id(), policy);
        var block = new HclBlock("resource", "aws_organizations_policy", names.of(policy)).with("name", policy.name());
        if (!policy.description().isEmpty()) {
            block.with("description", policy.description());
        }
        block.with("type", policy.type().name())
                .with("content", HclValue.document(policy.document()))
                .with("depends_on", HclValue.codes(List.of(TerraformNames.ORGANIZATION)));
        module.file(POLICIES).add(block);
    }

    private void attachments(Entity target) {
        for (var type : OrganizationPolicyType.values()) {
            if (organization.isEnabled(type)) {
                target.policies(type).stream()
                        .distinct()
                        .filter(name -> !name.equals(type.defaultPolicy()))
                        .forEach(name -> attachment(new OrganizationPolicyId(type, name), target));
            }
        }
        var scp = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        if (organization.isEnabled(scp) && !target.policies(scp).contains(scp.defaultPolicy())) {
            tally.add("iac.detach", target.name());
            toDetach.add("\"aws organizations detach-policy --policy-id p-" + scp.defaultPolicy() + " --target-id ${"
                    + names.idOf(target) + "}\"");
        }
    }

    private void attachment(OrganizationPolicyId id, Entity target) {
        Optional.ofNullable(written.get(id)).ifPresentOrElse(policy -> attachment(policy, target), () -> {
            if (organization.policy(id.type(), id.name()).isEmpty()) {
                tally.add("iac.notAttached", id.name());
            }
        });
    }

    private void attachment(OrganizationPolicy policy, Entity target) {
        var label = names.of(policy);
        var attachment = label + names.asTarget(target);
        module.file(ATTACHMENTS)
                .add(new HclBlock("resource", "aws_organizations_policy_attachment", attachment)
                        .with("policy_id", HclValue.code("aws_organizations_policy." + label + ".id"))
                        .with("target_id", HclValue.code(names.idOf(target))));
        if (known.has(target)) {
            attachmentImports.addAll(
                    importLines("aws_organizations_policy_attachment." + attachment, target.id() + ":p-"));
        }
    }

    private void outputs() {
        var file = module.file("outputs.tf");
        file.add(new HclBlock("output", "account_ids")
                .with("description", Words.text("terraform.file.accountIds"))
                .with("value", new HclValue.Mapping(accountIds)));
        if (!toDetach.isEmpty()) {
            file.add(new HclBlock("output", "detach_full_aws_access")
                    .with("description", Words.text("terraform.file.detach"))
                    .with("value", HclValue.codes(toDetach)));
        }
    }

    /// Designs know policies by name, and Terraform imports by id. A policy that is attached already cannot be attached
    /// again, so attachments are imported with it.
    private void policyImports() {
        if (!known.hasOrganization() || written.isEmpty()) {
            return;
        }
        var lines = new ArrayList<>(
                Arrays.asList(Words.text("terraform.file.policyImports").split("\n")));
        for (var policy : organization.policies()) {
            if (written.containsKey(policy.id())) {
                tally.add("terraform.policyIds", policy.name());
                lines.addAll(importLines("aws_organizations_policy." + names.of(policy), "p-"));
            }
        }
        lines.addAll(attachmentImports);
        module.file(TerraformModule.IMPORTS).comment(lines);
    }

    private static List<String> importLines(String address, String id) {
        return List.of("", "import {", "  to = " + address, "  id = " + HclText.quoted(id), "}");
    }
}
