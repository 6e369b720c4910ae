package dev.espalier.design;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An organizational unit (OU): accounts and units with like needs, nested at most five deep (rule R2).
public record OrganizationalUnit(
        OuId id,
        String name,
        List<String> serviceControlPolicies,
        List<String> resourceControlPolicies,
        SortedMap<String, String> tags,
        List<OrganizationalUnit> organizationalUnits,
        List<Account> accounts,
        UnknownFields unknown)
        implements Container {
    public OrganizationalUnit {
        serviceControlPolicies = List.copyOf(serviceControlPolicies);
        resourceControlPolicies = List.copyOf(resourceControlPolicies);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        organizationalUnits = List.copyOf(organizationalUnits);
        accounts = List.copyOf(accounts);
    }

    /// A new unit as AWS makes it: the default policies attached and nothing in it.
    public static OrganizationalUnit named(OuId id, String name) {
        return new OrganizationalUnit(
                id,
                name,
                List.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy()),
                List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()),
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                UnknownFields.NONE);
    }

    public OrganizationalUnit withName(String changed) {
        return new OrganizationalUnit(
                id,
                changed,
                serviceControlPolicies,
                resourceControlPolicies,
                tags,
                organizationalUnits,
                accounts,
                unknown);
    }

    @Override
    public OrganizationalUnit withServiceControlPolicies(List<String> changed) {
        return new OrganizationalUnit(
                id, name, changed, resourceControlPolicies, tags, organizationalUnits, accounts, unknown);
    }

    @Override
    public OrganizationalUnit withResourceControlPolicies(List<String> changed) {
        return new OrganizationalUnit(
                id, name, serviceControlPolicies, changed, tags, organizationalUnits, accounts, unknown);
    }

    public OrganizationalUnit withTags(SortedMap<String, String> changed) {
        return new OrganizationalUnit(
                id,
                name,
                serviceControlPolicies,
                resourceControlPolicies,
                changed,
                organizationalUnits,
                accounts,
                unknown);
    }

    @Override
    public OrganizationalUnit withOrganizationalUnits(List<OrganizationalUnit> changed) {
        return new OrganizationalUnit(
                id, name, serviceControlPolicies, resourceControlPolicies, tags, changed, accounts, unknown);
    }

    @Override
    public OrganizationalUnit withAccounts(List<Account> changed) {
        return new OrganizationalUnit(
                id, name, serviceControlPolicies, resourceControlPolicies, tags, organizationalUnits, changed, unknown);
    }
}
