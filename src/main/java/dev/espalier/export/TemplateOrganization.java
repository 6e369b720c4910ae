package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Root;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Sequence;
import dev.espalier.export.Yaml.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The template of the organization. AWS makes its units and accounts one after another, so each waits for the one
/// before it, and it takes policies of a type only when that is switched on, which no template can do.
final class TemplateOrganization {
    static final String ORGANIZATION = "Organization";
    /// Where the number of an account stands that its other template is called after. Properties cannot tell it, and
    /// without it nobody knows which account the people of that other template belong to.
    private static final String NUMBER = "Espalier::AccountId";

    /// Begins like the name of no unit, account or policy.
    private static final String POLICIES = "ArePolicyTypesEnabled";

    private final Design design;
    private final Organization organization;
    private final KnownIds known;
    private final Tally tally;
    private final Template template;
    private final Map<NodeId, String> names = new HashMap<>();
    private final Map<OrganizationPolicyId, List<Yaml>> targets = new LinkedHashMap<>();
    private String last = ORGANIZATION;
    private boolean isAskingForTypes;

    TemplateOrganization(Design design, KnownIds known, Tally tally, DeployOrder order) {
        this.design = design;
        this.organization = design.organization();
        this.known = known;
        this.tally = tally;
        template = new Template(
                "organization-" + organization.managementAccountId(),
                Words.text("cloudFormation.file.organization", organization.managementAccountId(), design.name()),
                tally,
                order);
        var index = DesignIndex.of(design);
        names.putAll(Labels.of(
                Style.PASCAL,
                "Unit",
                index.units().stream()
                        .map(unit -> new Thing<>(
                                unit.id(),
                                "Unit " + unit.name(),
                                Thing.named(unit.id().value()).tail()))
                        .toList()));
        names.putAll(Labels.of(
                Style.PASCAL,
                "Account",
                index.accounts().stream()
                        .map(account -> new Thing<>(
                                account.id(),
                                "Account " + account.name(),
                                account.id().value()))
                        .toList()));
    }

    /// The account's word among all accounts, for the path of a file.
    String called(AccountId account) {
        return Objects.requireNonNull(names.get(account)).substring("Account".length());
    }

    List<TextFile> files() {
        template.resource(
                ORGANIZATION,
                List.of(
                        Template.text("Type", "AWS::Organizations::Organization"),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        Template.entry(
                                "Properties",
                                Template.text(
                                        "FeatureSet", organization.featureSet().name()))));
        if (known.hasOrganization()) {
            template.exists(ORGANIZATION, "AWS::Organizations::Organization", "Id", organization.id());
        }
        units(organization.root());
        accounts(organization.root());
        policies();
        return template.files();
    }

    /// The id of a root, unit or account.
    private Yaml idOf(Entity entity) {
        return switch (entity) {
            case Root _ -> Template.attribute(ORGANIZATION, "RootId");
            case OrganizationalUnit unit -> Template.ref(Objects.requireNonNull(names.get(unit.id())));
            case Account account ->
                isManagement(account)
                        ? Template.attribute(ORGANIZATION, "ManagementAccountId")
                        : Template.ref(Objects.requireNonNull(names.get(account.id())));
        };
    }

    private boolean isManagement(Account account) {
        return account.id().equals(organization.managementAccountId());
    }

    private void units(Container parent) {
        for (var unit : parent.organizationalUnits()) {
            var properties = new ArrayList<Entry>();
            properties.add(Template.text("Name", unit.name()));
            properties.add(new Entry("ParentId", idOf(parent)));
            Template.tags(unit.tags()).ifPresent(properties::add);
            var name = kept(unit.id(), "AWS::Organizations::OrganizationalUnit", List.of(), properties);
            if (known.has(unit.id())) {
                template.exists(
                        name,
                        "AWS::Organizations::OrganizationalUnit",
                        "Id",
                        unit.id().value());
            }
            units(unit);
        }
    }

    private void accounts(Container parent) {
        for (var account : parent.accounts()) {
            if (!isManagement(account)) {
                account(account, parent);
            }
        }
        parent.organizationalUnits().forEach(this::accounts);
    }

    private void account(Account account, Container parent) {
        var properties = new ArrayList<Entry>();
        properties.add(Template.text("AccountName", account.name()));
        properties.add(new Entry("Email", email(account)));
        properties.add(Template.list("ParentIds", List.of(idOf(parent))));
        Template.tags(account.tags()).ifPresent(properties::add);
        var number =
                Template.entry("Metadata", Template.text(NUMBER, account.id().value()));
        var name = kept(account.id(), "AWS::Organizations::Account", List.of(number), properties);
        if (known.has(account.id())) {
            template.exists(
                    name,
                    "AWS::Organizations::Account",
                    "AccountId",
                    account.id().value());
        }
    }

    private Yaml email(Account account) {
        if (!account.email().isBlank()) {
            return new Text(account.email());
        }
        tally.add("iac.email", account.name());
        var name = "Email" + called(account.id());
        template.parameter(
                name,
                Template.text("Type", "String"),
                Template.text("Description", Words.text("iac.file.email", account.name())));
        return Template.ref(name);
    }

    /// A resource that stays when its stack is deleted.
    private String kept(NodeId id, String type, List<Entry> about, List<Entry> properties) {
        var name = Objects.requireNonNull(names.get(id));
        var attributes = new ArrayList<Entry>();
        attributes.add(Template.text("Type", type));
        attributes.addAll(about);
        attributes.add(Template.text("DependsOn", last));
        attributes.add(Template.text("DeletionPolicy", "Retain"));
        attributes.add(Template.text("UpdateReplacePolicy", "Retain"));
        attributes.add(new Entry("Properties", new Mapping(properties)));
        template.resource(name, attributes);
        last = name;
        return name;
    }

    private void policies() {
        DesignIndex.of(design).entities().forEach(this::attachments);
        var labels = Labels.of(
                Style.PASCAL,
                "Policy",
                organization.policies().stream()
                        .map(policy -> new Thing<>(
                                policy.id(),
                                "Policy " + policy.name(),
                                Thing.named(policy.type() + policy.name()).tail()))
                        .toList());
        for (var policy : organization.policies()) {
            if (organization.isEnabled(policy.type())) {
                TemplateDocuments.of(policy.document())
                        .ifPresentOrElse(
                                content -> policy(policy, Objects.requireNonNull(labels.get(policy.id())), content),
                                () -> tally.add(TemplateDocuments.remark(policy.document()), policy.name()));
            }
        }
    }

    private void attachments(Entity target) {
        for (var type : OrganizationPolicyType.values()) {
            if (!organization.isEnabled(type)) {
                continue;
            }
            for (var name : target.policies(type).stream().distinct().toList()) {
                targets.computeIfAbsent(new OrganizationPolicyId(type, name), _ -> new ArrayList<>())
                        .add(idOf(target));
                if (!name.equals(type.defaultPolicy())
                        && organization.policy(type, name).isEmpty()) {
                    tally.add("iac.notAttached", name);
                }
            }
        }
        var scp = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        if (organization.isEnabled(scp) && !target.policies(scp).contains(scp.defaultPolicy())) {
            tally.add("iac.detach", target.name());
        }
    }

    private void policy(OrganizationPolicy policy, String name, Yaml content) {
        if (!isAskingForTypes) {
            isAskingForTypes = true;
            enabling();
        }
        var properties = new ArrayList<Entry>();
        properties.add(Template.text("Name", policy.name()));
        if (!policy.description().isEmpty()) {
            properties.add(Template.text("Description", policy.description()));
        }
        properties.add(Template.text("Type", policy.type().name()));
        properties.add(new Entry("Content", content));
        Optional.ofNullable(targets.get(policy.id()))
                .ifPresent(ids -> properties.add(new Entry("TargetIds", new Sequence(ids))));
        template.resource(
                name,
                List.of(
                        Template.text("Type", "AWS::Organizations::Policy"),
                        Template.text("Condition", POLICIES),
                        Template.text("DependsOn", last),
                        Template.text("DeletionPolicy", "Retain"),
                        Template.text("UpdateReplacePolicy", "Retain"),
                        new Entry("Properties", new Mapping(properties))));
        tally.add("cloudFormation.policies", policy.name());
        last = name;
    }

    /// Set to false for the first time when the organization is yet to be made. Policies stay when it is set to false
    /// later, because what they guard stays, too.
    private void enabling() {
        template.parameter(
                POLICIES,
                Template.text("Type", "String"),
                Template.text("Description", Words.text("cloudFormation.file.enabled")),
                Template.list("AllowedValues", List.of(new Text("true"), new Text("false"))),
                Template.text("Default", "true"));
        template.condition(
                POLICIES,
                new Mapping(List.of(Template.list("Fn::Equals", List.of(Template.ref(POLICIES), new Text("true"))))));
    }
}
