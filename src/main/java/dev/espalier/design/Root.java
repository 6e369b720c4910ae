package dev.espalier.design;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The root of the organization: the parent of all units and accounts (rule R1).
public record Root(
        RootId id,
        String name,
        List<String> serviceControlPolicies,
        List<String> resourceControlPolicies,
        SortedMap<String, String> tags,
        List<OrganizationalUnit> organizationalUnits,
        List<Account> accounts,
        UnknownFields unknown)
        implements Container {
    public Root {
        serviceControlPolicies = List.copyOf(serviceControlPolicies);
        resourceControlPolicies = List.copyOf(resourceControlPolicies);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        organizationalUnits = List.copyOf(organizationalUnits);
        accounts = List.copyOf(accounts);
    }

    public Root withName(String changed) {
        return new Root(
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
    public Root withServiceControlPolicies(List<String> changed) {
        return new Root(id, name, changed, resourceControlPolicies, tags, organizationalUnits, accounts, unknown);
    }

    @Override
    public Root withResourceControlPolicies(List<String> changed) {
        return new Root(id, name, serviceControlPolicies, changed, tags, organizationalUnits, accounts, unknown);
    }

    public Root withTags(SortedMap<String, String> changed) {
        return new Root(
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
    public Root withOrganizationalUnits(List<OrganizationalUnit> changed) {
        return new Root(id, name, serviceControlPolicies, resourceControlPolicies, tags, changed, accounts, unknown);
    }

    @Override
    public Root withAccounts(List<Account> changed) {
        return new Root(
                id, name, serviceControlPolicies, resourceControlPolicies, tags, organizationalUnits, changed, unknown);
    }
}
