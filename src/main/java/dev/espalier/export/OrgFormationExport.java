package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Literal;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Sequence;
import dev.espalier.export.Yaml.Tagged;
import dev.espalier.export.Yaml.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organization of a design as an org-formation file. What such a file has no place for is said, above all what
/// would allow more there than in the design.
///
/// @see <a
/// href="https://github.com/org-formation/org-formation-cli/blob/master/docs/organization-resources.md">Resources</a>
public final class OrgFormationExport {
    private static final String FILE = "organization.yml";
    private static final OrganizationPolicyType SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY;

    private final Design design;
    private final DesignIndex index;
    private final LogicalNames names = new LogicalNames();
    private final Map<String, String> policies = new LinkedHashMap<>();
    private final Map<PasswordPolicy, String> passwords = new LinkedHashMap<>();
    private final Map<Object, String> nodes = new LinkedHashMap<>();

    private OrgFormationExport(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
    }

    /// One file, `organization.yml`.
    public static Exported of(Design design) {
        var export = new OrgFormationExport(design);
        var text = YamlText.of(export.file());
        return new Exported(List.of(new TextFile(FILE, text)), OrgFormationRemarks.of(design));
    }

    private Mapping file() {
        nameEverything();
        var resources = new ArrayList<Entry>();
        index.accounts().stream().filter(this::isManagement).forEach(account -> resources.add(account(account)));
        resources.add(root());
        index.units().forEach(unit -> resources.add(unit(unit)));
        index.accounts().stream()
                .filter(account -> !isManagement(account))
                .forEach(account -> resources.add(account(account)));
        scps().forEach(policy -> resources.add(policy(policy)));
        passwords.forEach((password, name) -> resources.add(password(password, name)));
        return new Mapping(List.of(
                new Entry("AWSTemplateFormatVersion", new Text("2010-09-09-OC")),
                new Entry("Description", new Text(design.name())),
                new Entry("Organization", new Mapping(resources))));
    }

    private boolean isManagement(Account account) {
        return account.id().equals(design.organization().managementAccountId());
    }

    private List<OrganizationPolicy> scps() {
        return design.organization().policies().stream()
                .filter(policy -> policy.type() == SCP && !TemplateDocuments.isChanged(policy.document()))
                .toList();
    }

    private void nameEverything() {
        index.accounts()
                .forEach(account -> nodes.put(
                        account.id(),
                        isManagement(account)
                                ? names.taken("ManagementAccount")
                                : names.of(account.name(), "Account")));
        nodes.put(index.root().id(), names.taken("OrganizationRoot"));
        index.units().forEach(unit -> nodes.put(unit.id(), names.of(unit.name(), "OU")));
        scps().forEach(policy -> policies.put(policy.name(), names.of(policy.name(), "SCP")));
        index.accounts().stream()
                .flatMap(account -> account.passwordPolicy().stream())
                .forEach(password -> passwords.computeIfAbsent(password, _ -> names.taken("PasswordPolicy")));
    }

    private static Entry resource(String name, String type, List<Entry> properties) {
        return new Entry(
                name,
                new Mapping(List.of(
                        new Entry("Type", new Text("OC::ORG::" + type)),
                        new Entry("Properties", new Mapping(properties)))));
    }

    private String nameOf(Object id) {
        return Optional.ofNullable(nodes.get(id)).orElseThrow();
    }

    private Entry root() {
        var properties = new ArrayList<Entry>();
        attached(index.root()).ifPresent(properties::add);
        return resource(nameOf(index.root().id()), "OrganizationRoot", properties);
    }

    private Entry unit(OrganizationalUnit unit) {
        var properties = new ArrayList<Entry>();
        properties.add(new Entry("OrganizationalUnitName", new Text(unit.name())));
        references(
                        "OrganizationalUnits",
                        unit.organizationalUnits().stream()
                                .map(child -> nameOf(child.id()))
                                .toList())
                .ifPresent(properties::add);
        references(
                        "Accounts",
                        unit.accounts().stream()
                                .map(account -> nameOf(account.id()))
                                .toList())
                .ifPresent(properties::add);
        attached(unit).ifPresent(properties::add);
        return resource(nameOf(unit.id()), "OrganizationalUnit", properties);
    }

    private Entry account(Account account) {
        var properties = new ArrayList<Entry>();
        properties.add(new Entry("AccountName", new Text(account.name())));
        properties.add(new Entry("AccountId", new Text(account.id().value())));
        if (!account.email().isEmpty()) {
            properties.add(new Entry("RootEmail", new Text(account.email())));
        }
        attached(account).ifPresent(properties::add);
        account.passwordPolicy()
                .map(passwords::get)
                .ifPresent(name -> properties.add(new Entry("PasswordPolicy", new Tagged("!Ref", name))));
        if (!account.tags().isEmpty()) {
            var tags = account.tags().entrySet().stream()
                    .filter(tag -> !TemplateDocuments.isFunction(tag.getKey()))
                    .map(tag -> new Entry(tag.getKey(), new Text(tag.getValue())))
                    .toList();
            properties.add(new Entry("Tags", new Mapping(tags)));
        }
        return resource(nameOf(account.id()), isManagement(account) ? "MasterAccount" : "Account", properties);
    }

    /// The SCPs of a node; the default one is never written.
    private Optional<Entry> attached(Entity entity) {
        return references(
                "ServiceControlPolicies",
                entity.serviceControlPolicies().stream()
                        .flatMap(name -> Optional.ofNullable(policies.get(name)).stream())
                        .toList());
    }

    private static Optional<Entry> references(String property, List<String> names) {
        List<Yaml> references =
                names.stream().<Yaml>map(name -> new Tagged("!Ref", name)).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Entry(property, new Sequence(references)));
    }

    private Entry policy(OrganizationPolicy policy) {
        var properties = new ArrayList<Entry>();
        properties.add(new Entry("PolicyName", new Text(policy.name())));
        if (!policy.description().isEmpty()) {
            properties.add(new Entry("Description", new Text(policy.description())));
        }
        properties.add(new Entry("PolicyDocument", Yaml.of(policy.document().source())));
        return resource(
                Optional.ofNullable(policies.get(policy.name())).orElseThrow(), "ServiceControlPolicy", properties);
    }

    private static Entry password(PasswordPolicy password, String name) {
        var properties = new ArrayList<Entry>();
        add(properties, "MinimumPasswordLength", password.minimumLength());
        add(properties, "MaxPasswordAge", password.maximumAge());
        add(properties, "PasswordReusePrevention", password.reusePrevention());
        add(properties, "RequireUppercaseCharacters", password.requireUppercase());
        add(properties, "RequireLowercaseCharacters", password.requireLowercase());
        add(properties, "RequireNumbers", password.requireNumbers());
        add(properties, "RequireSymbols", password.requireSymbols());
        add(properties, "AllowUsersToChangePassword", password.allowUsersToChange());
        return resource(name, "PasswordPolicy", properties);
    }

    private static void add(List<Entry> properties, String name, Optional<?> value) {
        value.ifPresent(given -> properties.add(new Entry(name, new Literal(given.toString()))));
    }
}
