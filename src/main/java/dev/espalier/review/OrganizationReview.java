package dev.espalier.review;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Limit;
import dev.espalier.design.Members;
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
    private final AccountFindings accounts;
    private final EntityReview entities;
    private final PrincipalLint principals;
    private final SilentLevels silent;
    private final Set<String> emails = new HashSet<>();

    OrganizationReview(Design design, Findings findings, DocumentReview documents, AccountFindings accounts) {
        this.design = design;
        this.findings = findings;
        this.documents = documents;
        this.accounts = accounts;
        entities = new EntityReview(findings, accounts.terms());
        silent = new SilentLevels(design.organization());
        principals = new PrincipalLint(DesignIndex.of(design), findings);
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
        var granted = organization.quotas().of(Limit.ACCOUNTS);
        findings.limit(Limit.ACCOUNTS, index.accounts().size(), granted, root);
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
        entities.run(container, spot);
        silence(container, spot);
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

    private void silence(Entity entity, Spot spot) {
        if (silent.contains(entity)) {
            findings.warning("NO_ALLOW", spot.member("serviceControlPolicies"), "NO_ALLOW");
        }
    }

    /// What can be told from an account alone is known from there; that its address is taken is not, nor whom its roles
    /// trust.
    private void account(Account account, Spot spot) {
        var email = account.email();
        if (!email.isEmpty() && !emails.add(email.toLowerCase(Locale.ROOT))) {
            findings.error("DUPLICATE_EMAIL", spot.member("email"), "DUPLICATE_EMAIL", spot.label(), email);
        }
        findings.addAll(accounts.of(account), spot);
        silence(account, spot);
        trust(account, spot.member("roles"));
    }

    private void trust(Account account, Spot list) {
        for (int i = 0; i < account.roles().size(); i++) {
            var role = account.roles().get(i);
            var spot = list.item(i).of(Members.idOf(account, role), () -> Words.text("where.role", role.name()));
            role.trustPolicy()
                    .ifPresent(document -> principals.check(
                            document, spot.member("trustPolicy").called("where.trust")));
        }
    }
}
