package dev.espalier.access.naive;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Role;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The organization and the accounts around it.
final class NaiveWorld {
    private static final PolicyDocument FULL_ACCESS = new PolicyDocument(new JsonObject(List.of(
            member("Version", "2012-10-17"),
            new Member(
                    "Statement",
                    new JsonObject(
                            List.of(member("Effect", "Allow"), member("Action", "*"), member("Resource", "*")))))));

    private final Organization organization;
    private final Function<String, Optional<JsonValue>> awsManaged;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, List<Entity>> paths = new HashMap<>();
    private final Map<String, PolicyDocument> awsManagedRead = new HashMap<>();

    /// @param awsManaged the documents of AWS managed policies, by ARN
    NaiveWorld(Design design, List<Account> outside, Function<String, Optional<JsonValue>> awsManaged) {
        organization = design.organization();
        this.awsManaged = awsManaged;
        outside.forEach(account -> accounts.put(account.id().value(), account));
        walk(organization.root(), List.of());
    }

    private static Member member(String name, String value) {
        return new Member(name, new JsonString(value));
    }

    private void walk(Container container, List<Entity> above) {
        var path = new ArrayList<>(above);
        path.add(container);
        for (var account : container.accounts()) {
            var whole = new ArrayList<>(path);
            whole.add(account);
            accounts.put(account.id().value(), account);
            paths.put(account.id().value(), whole);
        }
        container.organizationalUnits().forEach(unit -> walk(unit, path));
    }

    Organization organization() {
        return organization;
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    boolean isInside(String account) {
        return paths.containsKey(account);
    }

    boolean isMember(String account) {
        return isInside(account) && !organization.managementAccountId().value().equals(account);
    }

    /// Root, units, account (rule R22); empty for an account outside.
    List<Entity> path(String account) {
        return paths.getOrDefault(account, List.of());
    }

    /// Rule R84.
    String organizationPath(String account) {
        var text = new StringBuilder(organization.id()).append('/');
        for (var entity : path(account)) {
            if (entity instanceof Container container) {
                text.append(container.id().value()).append('/');
            }
        }
        return text.toString();
    }

    /// Rules R4, R5.
    boolean isEnabled(OrganizationPolicyType type) {
        return organization.featureSet() == FeatureSet.ALL
                && organization.policyTypes().contains(type);
    }

    PolicyDocument organizationPolicy(OrganizationPolicyType type, String name) {
        for (var policy : organization.policies()) {
            if (policy.type() == type && policy.name().equals(name)) {
                return policy.document();
            }
        }
        if (name.equals(type.defaultPolicy())) {
            return FULL_ACCESS;
        }
        throw new IllegalArgumentException("no policy " + name);
    }

    /// A managed policy as it is referred to in an account: by name, by ARN, or by the ARN of one of AWS's.
    PolicyDocument managedPolicy(String account, String reference) {
        if (reference.startsWith("arn:aws:iam::aws:policy/")) {
            return awsManagedRead.computeIfAbsent(
                    reference, arn -> new PolicyDocument(awsManaged.apply(arn).orElseThrow()));
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        for (var policy : account(account).map(Account::policies).orElse(List.of())) {
            if (policy.name().equals(name)) {
                return policy.document();
            }
        }
        if (name.equals("AdministratorAccess")) {
            return FULL_ACCESS;
        }
        throw new IllegalArgumentException("no policy " + reference + " in " + account);
    }

    Optional<Role> role(String arn) {
        var fields = arn.split(":", 6);
        var found = Optional.ofNullable(accounts.get(fields[4]));
        return found.flatMap(account -> account.roles().stream()
                .filter(role -> fields[5].equals("role" + role.path() + role.name()))
                .findFirst());
    }
}
