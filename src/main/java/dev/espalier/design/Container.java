package dev.espalier.design;

import java.util.List;

/// What accounts and units hang under: the root or an organizational unit.
public sealed interface Container extends Entity permits Root, OrganizationalUnit {
    @Override
    ContainerId id();

    List<OrganizationalUnit> organizationalUnits();

    List<Account> accounts();

    Container withOrganizationalUnits(List<OrganizationalUnit> changed);

    Container withAccounts(List<Account> changed);
}
