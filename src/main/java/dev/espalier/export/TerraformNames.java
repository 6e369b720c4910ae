package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Root;
import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import java.util.Map;
import java.util.Objects;

/// What units, accounts and policies of the organization are called in Terraform, and how others refer to them.
final class TerraformNames {
    static final String ORGANIZATION = "aws_organizations_organization.this";

    private final AccountId management;
    private final Map<OuId, String> units;
    private final Map<AccountId, String> accounts;
    private final Map<OrganizationPolicyId, String> policies;

    TerraformNames(Design design) {
        var index = DesignIndex.of(design);
        management = design.organization().managementAccountId();
        units = Labels.of(
                Style.SNAKE,
                "unit",
                index.units().stream()
                        .map(unit -> new Thing<>(unit.id(), unit.name(), tail(unit.id())))
                        .toList());
        accounts = Labels.of(
                Style.SNAKE,
                "account",
                index.accounts().stream()
                        .map(account -> new Thing<>(
                                account.id(), account.name(), account.id().value()))
                        .toList());
        policies = Labels.of(
                Style.SNAKE,
                "policy",
                design.organization().policies().stream()
                        .map(policy -> new Thing<>(
                                policy.id(),
                                policy.name(),
                                Thing.named(policy.type() + policy.name()).tail()))
                        .toList());
    }

    private static String tail(OuId unit) {
        var word = Style.SNAKE.word(unit.value().substring(unit.value().lastIndexOf('-') + 1));
        return word.isEmpty() ? Thing.named(unit.value()).tail() : word;
    }

    String of(OrganizationalUnit unit) {
        return Objects.requireNonNull(units.get(unit.id()));
    }

    String of(Account account) {
        return Objects.requireNonNull(accounts.get(account.id()));
    }

    String of(OrganizationPolicy policy) {
        return Objects.requireNonNull(policies.get(policy.id()));
    }

    /// The expression for the id of a root, unit or account.
    String idOf(Entity entity) {
        return switch (entity) {
            case Root _ -> ORGANIZATION + ".roots[0].id";
            case OrganizationalUnit unit -> "aws_organizations_organizational_unit." + of(unit) + ".id";
            case Account account ->
                account.id().equals(management)
                        ? ORGANIZATION + ".master_account_id"
                        : "aws_organizations_account." + of(account) + ".id";
        };
    }

    /// What an attachment to it is called, behind the name of the policy. No name has two underscores in a row.
    String asTarget(Entity entity) {
        return switch (entity) {
            case Root _ -> "__root";
            case OrganizationalUnit unit -> "__unit_" + of(unit);
            case Account account -> "__account_" + of(account);
        };
    }
}
