package dev.espalier.review;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import dev.espalier.policy.PolicyType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reviews an organization from its policies down to the accounts (rules R1 to R14).
final class OrganizationReview {
    private final Design design;
    private final Findings findings;
    private final DocumentReview documents;
    private final AccountReview accounts;
    private final Set<String> emails = new HashSet<>();

    OrganizationReview(Design design, Findings findings, DocumentReview documents) {
        this.design = design;
        this.findings = findings;
        this.documents = documents;
        accounts = new AccountReview(findings, documents, new PrincipalLint(DesignIndex.of(design), findings));
    }

    void run(Spot spot) {
        var organization = design.organization();
        var index = DesignIndex.of(design);
        if (!organization.id().isEmpty()) {
            findings.id(NameRule.ORGANIZATION_ID, organization.id(), spot.member("id"));
        }
        policies(organization.policies(), spot.member("policies"));
        var root = spot.member("root")
                .of(
                        organization.root().id(),
                        () -> Words.text("where.root", organization.root().name()));
        findings.limit(Limit.UNITS, index.units().size(), root);
        findings.limit(Limit.ACCOUNTS, index.accounts().size(), root);
        root(organization.root(), root);
    }

    private void policies(List<OrganizationPolicy> policies, Spot list) {
        for (var type : OrganizationPolicyType.values()) {
            long number =
                    policies.stream().filter(policy -> policy.type() == type).count();
            findings.limit(Limit.policies(type), number, list);
        }
        for (int i = 0; i < policies.size(); i++) {
            var policy = policies.get(i);
            boolean isScp = policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
            var spot = list.item(i).of(policy.id(), () -> Words.text(isScp ? "where.scp" : "where.rcp", policy.name()));
            findings.name(NameRule.ORGANIZATION_POLICY_NAME, policy.name(), spot.member("name"));
            findings.name(NameRule.DESCRIPTION, policy.description(), spot.member("description"));
            documents.check(
                    policy.document(),
                    isScp ? PolicyType.SCP : PolicyType.RCP,
                    Limit.size(policy.type()),
                    spot.member("document"));
        }
    }

    private void root(Root root, Spot spot) {
        findings.id(NameRule.ROOT_ID, root.id().value(), spot.member("id"));
        findings.name(NameRule.ROOT_NAME, root.name(), spot.member("name"));
        container(root, 0, spot);
    }

    private void unit(OrganizationalUnit unit, int depth, Spot spot) {
        findings.id(NameRule.UNIT_ID, unit.id().value(), spot.member("id"));
        findings.name(NameRule.UNIT_NAME, unit.name(), spot.member("name"));
        findings.limit(Limit.UNIT_DEPTH, depth, spot);
        container(unit, depth, spot);
    }

    private void container(Container container, int depth, Spot spot) {
        entity(container, spot);
        var units = container.organizationalUnits();
        findings.distinct(
                units, OrganizationalUnit::name, "DUPLICATE_ORGANIZATIONAL_UNIT", spot.member("organizationalUnits"));
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            var at = spot.member("organizationalUnits").item(i);
            unit(unit, depth + 1, at.of(unit.id(), () -> Words.text("where.unit", unit.name())));
        }
        for (int i = 0; i < container.accounts().size(); i++) {
            var account = container.accounts().get(i);
            var at = spot.member("accounts").item(i);
            account(account, at.of(account.id(), () -> Words.text("where.account", account.name())));
        }
    }

    private void account(Account account, Spot spot) {
        findings.name(NameRule.ACCOUNT_NAME, account.name(), spot.member("name"));
        var email = account.email();
        if (!email.isEmpty()) {
            findings.name(NameRule.EMAIL, email, spot.member("email"));
            if (!emails.add(email.toLowerCase(Locale.ROOT))) {
                findings.error("DUPLICATE_EMAIL", spot.member("email"), "DUPLICATE_EMAIL", spot.label(), email);
            }
        }
        entity(account, spot);
        accounts.run(account, spot);
    }

    private void entity(Entity entity, Spot spot) {
        findings.tags(entity.tags(), spot);
        idle(OrganizationPolicyType.SERVICE_CONTROL_POLICY, entity.serviceControlPolicies(), spot);
        idle(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, entity.resourceControlPolicies(), spot);
        if (design.organization().isEnabled(OrganizationPolicyType.SERVICE_CONTROL_POLICY)) {
            var at = spot.member("serviceControlPolicies");
            findings.limit(Limit.SCPS_ATTACHED, entity.serviceControlPolicies().size(), at);
            if (entity.serviceControlPolicies().isEmpty()) {
                findings.error("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", at, "min.scp", spot.label());
            }
        }
        if (design.organization().isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)) {
            resourceControlPolicies(entity.resourceControlPolicies(), spot.member("resourceControlPolicies"));
        }
    }

    /// Policies of a type that is off have no effect (rules R4, R5), which whoever attaches them may not know.
    private void idle(OrganizationPolicyType type, List<String> attached, Spot spot) {
        boolean hasOwn = attached.stream().anyMatch(name -> !name.equals(type.defaultPolicy()));
        if (hasOwn && !design.organization().isEnabled(type)) {
            boolean isScp = type == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
            var at = spot.member(isScp ? "serviceControlPolicies" : "resourceControlPolicies");
            var why = design.organization().featureSet() == FeatureSet.ALL ? "off." : "billing.";
            findings.warning("POLICY_TYPE_NOT_ENABLED", at, why + (isScp ? "scp" : "rcp"));
        }
    }

    /// The default one is always attached and counts (rule R7).
    private void resourceControlPolicies(List<String> attached, Spot spot) {
        boolean hasDefault = attached.contains(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy());
        findings.limit(Limit.RCPS_ATTACHED, attached.size() + (hasDefault ? 0 : 1), spot);
        if (!hasDefault) {
            findings.error("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", spot, "min.rcp", spot.label());
        }
    }
}
