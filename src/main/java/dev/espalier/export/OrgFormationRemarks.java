package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What an org-formation file does not hold of a design, and what org-formation would refuse in it.
final class OrgFormationRemarks {
    private static final OrganizationPolicyType SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY;

    private final Design design;
    private final DesignIndex index;
    private final List<String> remarks = new ArrayList<>();

    private OrgFormationRemarks(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
    }

    static List<String> of(Design design) {
        var remarks = new OrgFormationRemarks(design);
        remarks.addPolicies();
        remarks.addNames();
        remarks.addRest();
        return List.copyOf(remarks.remarks);
    }

    private void addPolicies() {
        list(
                "noDefault",
                index.entities()
                        .filter(entity -> !entity.serviceControlPolicies().contains(SCP.defaultPolicy()))
                        .map(Entity::name)
                        .toList());
        if (!design.organization().isEnabled(SCP)) {
            remarks.add(Words.text("orgFormation.switchedOff"));
        }
        long rcps = design.organization().policies().stream()
                .filter(policy -> policy.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                .count();
        if (rcps > 0) {
            remarks.add(Words.text("orgFormation.rcps", rcps));
        }
        list(
                "unknown",
                design.organization().policies().stream()
                        .filter(policy ->
                                policy.type() == SCP && !(policy.document().source() instanceof JsonObject))
                        .map(OrganizationPolicy::name)
                        .toList());
        list(
                "evaluated",
                design.organization().policies().stream()
                        .filter(policy -> policy.type() == SCP && TemplateDocuments.isChanged(policy.document()))
                        .map(OrganizationPolicy::name)
                        .toList());
        list(
                "dangling",
                index.entities()
                        .flatMap(entity -> entity.serviceControlPolicies().stream())
                        .filter(name -> !index.contains(new OrganizationPolicyId(SCP, name)))
                        .distinct()
                        .toList());
    }

    private void addNames() {
        same("sameUnits", index.units().stream().map(OrganizationalUnit::name));
        same("sameAccounts", index.accounts().stream().map(Account::name));
        same("sameMails", index.accounts().stream().map(Account::email).filter(mail -> !mail.isEmpty()));
        list(
                "noMail",
                index.accounts().stream()
                        .filter(account -> account.email().isEmpty())
                        .map(Account::name)
                        .toList());
        list(
                "zeros",
                index.accounts().stream()
                        .filter(account -> account.id().value().startsWith("00000"))
                        .map(Account::name)
                        .toList());
    }

    private void addRest() {
        list(
                "tags",
                index.units().stream()
                        .filter(unit -> !unit.tags().isEmpty())
                        .map(OrganizationalUnit::name)
                        .toList());
        list(
                "functions",
                index.accounts().stream()
                        .filter(account -> account.tags().keySet().stream().anyMatch(TemplateDocuments::isFunction))
                        .map(Account::name)
                        .toList());
        list(
                "hardExpiry",
                index.accounts().stream()
                        .filter(account -> account.passwordPolicy()
                                .flatMap(PasswordPolicy::hardExpiry)
                                .orElse(false))
                        .map(Account::name)
                        .toList());
        int members = index.accounts().stream()
                .mapToInt(account -> account.users().size()
                        + account.groups().size()
                        + account.roles().size()
                        + account.policies().size()
                        + account.resources().size())
                .sum();
        if (members > 0) {
            remarks.add(Words.text("orgFormation.members", members));
        }
        remarks.add(Words.text("orgFormation.ids"));
        var tally = new Tally();
        KeptIds.noteScpsTo(tally, design);
        StaysInDesign.drawn(tally, design);
        remarks.addAll(tally.remarks());
    }

    private void list(String key, Collection<String> names) {
        if (!names.isEmpty()) {
            remarks.add(Words.text("orgFormation." + key, names.size(), Words.names(names)));
        }
    }

    private void same(String key, Stream<String> names) {
        var met = new HashSet<String>();
        Set<String> twice = new TreeSet<>();
        names.filter(name -> !met.add(name)).forEach(twice::add);
        if (!twice.isEmpty()) {
            remarks.add(Words.text("orgFormation." + key, Words.names(twice)));
        }
    }
}
