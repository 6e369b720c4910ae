package dev.espalier.export;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/// A bash script that makes the organization of a design with the AWS command line.
///
/// Its order leaves no account unguarded and locks none out. Units get their SCPs and RCPs while they are empty; a new
/// account stands at the root, under what is attached there, until everything around its place is attached; then it is
/// moved, which can only take from it. `FullAWSAccess` is detached only where another attached SCP allows something,
/// and never from the management account. Users, groups and roles come last (see [AwsCliPeople]). A policy that names
/// a number which AWS has yet to give is made as soon as all accounts are there. It works in the organization of the
/// design only, and takes a unit that is there only where it is at its place, under the guardrails of that place.
public final class AwsCliScript {
    static final String FILE = "organization.sh";

    private static final OrganizationPolicyType SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY;

    private final Design design;
    private final DesignIndex index;
    private final AccountId management;
    private final List<OrganizationPolicy> policies;
    private final List<OrganizationPolicyType> types;
    private final Map<ItemId, Integer> numbers = new HashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final ShellText shell;
    private final List<String> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private AwsCliScript(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
        var organization = design.organization();
        management = organization.managementAccountId();
        types = Arrays.stream(OrganizationPolicyType.values())
                .filter(organization::isEnabled)
                .toList();
        policies = organization.policies().stream()
                .filter(policy -> types.contains(policy.type()))
                .toList();
        index.units().forEach(unit -> numbers.put(unit.id(), numbers.size() + 1));
        policies.forEach(policy -> numbers.put(policy.id(), numbers.size() + 1));
        nameIds();
        shell = new ShellText(variables);
    }

    /// One file, `organization.sh`.
    public static Exported of(Design design) {
        var script = new AwsCliScript(design);
        script.write();
        var text = ExportResource.text("aws-cli-head.sh") + String.join("\n", script.lines) + "\n";
        return new Exported(List.of(new TextFile(FILE, text)), script.remarks);
    }

    /// Ids of the design are made up or may turn out to be others; only those that look like ids are followed.
    private void nameIds() {
        var organization = design.organization();
        if (NameRule.ORGANIZATION_ID.allows(organization.id())) {
            variables.put(organization.id(), "organization");
        }
        if (NameRule.ROOT_ID.allows(index.root().id().value())) {
            variables.put(index.root().id().value(), "root");
        }
        for (var unit : index.units()) {
            if (NameRule.UNIT_ID.allows(unit.id().value())) {
                variables.put(unit.id().value(), variableOf(unit));
            }
        }
        index.accounts().forEach(account -> variables.put(account.id().value(), variableOf(account)));
    }

    private String variableOf(Entity entity) {
        return switch (entity) {
            case Account account -> "account_" + account.id();
            case OrganizationalUnit unit -> "unit_" + numbers.get(unit.id());
            default -> "root";
        };
    }

    private void write() {
        heading("script.organization");
        var organization = design.organization();
        line(
                "organization",
                organization.featureSet().name(),
                new KnownIds(design).hasOrganization() ? organization.id() : "''");
        lines.add("account_" + management + "=$management");
        types.forEach(type -> line("policy_type", type.name()));
        heading("script.units");
        units(index.root());
        heading("script.policies");
        guard(policy -> !isLate(policy));
        heading("script.accounts");
        index.accounts().forEach(this::account);
        heading("script.late");
        guard(this::isLate);
        index.accounts().forEach(account -> attach(account, _ -> true));
        heading("script.detach");
        index.entities().forEach(this::detachDefault);
        heading("script.moves");
        index.accounts().forEach(this::move);
        var people = new AwsCliPeople(design, shell);
        lines.addAll(people.lines());
        remark();
        remarks.addAll(people.remarks());
    }

    private void heading(String key) {
        lines.add("");
        lines.add("# " + Words.text(key));
    }

    private void line(String command, String... words) {
        lines.add(command + " " + String.join(" ", words));
    }

    private void units(Container parent) {
        for (var unit : parent.organizationalUnits()) {
            var input = new ArrayList<>(List.of(member("Name", unit.name())));
            input.addAll(tags(unit.tags()));
            var id = unit.id().value();
            line(
                    "unit",
                    variableOf(unit),
                    reference(parent),
                    NameRule.UNIT_ID.allows(id) ? id : "''",
                    ShellText.inQuery(unit.name()),
                    ShellText.quoted(CompactJson.of(new JsonObject(input))));
            units(unit);
        }
    }

    private static List<Member> tags(SortedMap<String, String> tags) {
        return tags.isEmpty() ? List.of() : List.of(member("Tags", pairs(tags)));
    }

    static JsonArray pairs(SortedMap<String, String> tags) {
        return list(tags.entrySet().stream()
                .map(tag -> object(member("Key", tag.getKey()), member("Value", tag.getValue())))
                .toList());
    }

    private String reference(Entity entity) {
        return "\"$" + variableOf(entity) + '"';
    }

    /// Whether it names an account whose number may be known only when the account is there.
    private boolean isLate(OrganizationPolicy policy) {
        return shell.idsIn(policy.document().source()).stream()
                .anyMatch(id -> AccountId.isValid(id) && !id.equals(management.value()));
    }

    private void guard(Predicate<OrganizationPolicy> chosen) {
        policies.stream().filter(chosen).forEach(this::policy);
        attach(index.root(), chosen);
        index.units().forEach(unit -> attach(unit, chosen));
    }

    private void policy(OrganizationPolicy policy) {
        line(
                "policy",
                variableOf(policy),
                policy.type().name(),
                ShellText.inQuery(policy.name()),
                ShellText.quoted(CompactJson.of(
                        object(member("Name", policy.name()), member("Description", policy.description())))),
                shell.following(policy.document().source()));
    }

    private String variableOf(OrganizationPolicy policy) {
        return "policy_" + numbers.get(policy.id());
    }

    /// What denies before what allows.
    private void attach(Entity entity, Predicate<OrganizationPolicy> chosen) {
        types.forEach(type -> attached(entity, type).stream()
                .filter(chosen)
                .sorted(Comparator.comparing((OrganizationPolicy policy) -> Grasp.of(policy.document())))
                .forEach(policy -> line("attach", "\"$" + variableOf(policy) + '"', reference(entity), type.name())));
    }

    private List<OrganizationPolicy> attached(Entity entity, OrganizationPolicyType type) {
        return entity.policies(type).stream()
                .flatMap(name -> design.organization().policy(type, name).stream())
                .toList();
    }

    private void account(Account account) {
        if (account.id().equals(management)) {
            return;
        }
        var input = new ArrayList<>(List.of(member("Email", account.email()), member("AccountName", account.name())));
        input.addAll(tags(account.tags()));
        boolean isNew = !account.email().isBlank();
        line(
                "account",
                variableOf(account),
                account.id().value(),
                isNew ? ShellText.inQuery(account.email()) : "''",
                isNew ? ShellText.quoted(CompactJson.of(new JsonObject(input))) : "''");
    }

    private void detachDefault(Entity entity) {
        if (isWithoutDefault(entity) && isReplaced(entity)) {
            line("detach", "p-" + SCP.defaultPolicy(), reference(entity), SCP.name());
        }
    }

    private boolean isWithoutDefault(Entity entity) {
        return types.contains(SCP)
                && !entity.id().equals(management)
                && !entity.serviceControlPolicies().contains(SCP.defaultPolicy());
    }

    /// Whether something else allows there; otherwise nobody could do anything, not even undo it.
    private boolean isReplaced(Entity entity) {
        return attached(entity, SCP).stream().anyMatch(policy -> Grasp.allows(policy.document()));
    }

    private void move(Account account) {
        index.containerOf(account.id()).ifPresent(parent -> line("move", reference(account), reference(parent)));
    }

    // What is not in it

    private void remark() {
        remarks.add(Words.text("script.remark.existing"));
        if (!index.units().isEmpty()) {
            remarks.add(Words.text("script.remark.units"));
        }
        remarks.add(Words.text("script.remark.numbers"));
        named(
                "script.remark.noEmail",
                index.accounts().stream()
                        .filter(one -> one.email().isBlank() && !one.id().equals(management))
                        .map(Account::name)
                        .toList());
        named(
                "script.remark.silent",
                index.entities()
                        .filter(one -> isWithoutDefault(one) && !isReplaced(one))
                        .map(Entity::name)
                        .toList());
        named(
                "script.remark.switchedOff",
                design.organization().policies().stream()
                        .filter(policy -> !types.contains(policy.type()))
                        .map(OrganizationPolicy::name)
                        .toList());
        long resources = index.accounts().stream()
                .mapToLong(account -> account.resources().size())
                .sum();
        if (resources > 0) {
            remarks.add(Words.text("script.remark.resources", resources));
        }
        var tally = new Tally();
        StaysInDesign.drawn(tally, design);
        index.account(management).ifPresent(account -> tally.add("script.remark.management", account.name()));
        remarks.addAll(tally.remarks());
    }

    private void named(String key, List<String> names) {
        if (!names.isEmpty()) {
            remarks.add(Words.text(key, names.size(), Words.names(names)));
        }
    }
}
