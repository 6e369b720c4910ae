package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ids that copies of units and accounts get in a design. The same clipping gets the same ids in the same design.
///
/// @param units from the id of an original to that of its copy
/// @param accounts the same for accounts, also those inside units
record CopyIds(Map<OuId, OuId> units, Map<AccountId, AccountId> accounts) {
    static CopyIds of(Design design, Clipping clipping) {
        var copies = new CopyIds(new LinkedHashMap<>(), new LinkedHashMap<>());
        var ids = NewIds.of(design);
        clipping.units().forEach(unit -> copies.number(unit, clipping.wasCut(), ids));
        clipping.accounts().forEach(account -> copies.number(account, clipping.wasCut(), ids));
        return copies;
    }

    private void number(OrganizationalUnit unit, boolean wasCut, NewIds ids) {
        units.put(unit.id(), wasCut ? ids.unitId(unit.id()) : ids.unitId());
        unit.organizationalUnits().forEach(below -> number(below, wasCut, ids));
        unit.accounts().forEach(below -> number(below, wasCut, ids));
    }

    private void number(Account account, boolean wasCut, NewIds ids) {
        accounts.put(account.id(), wasCut ? ids.accountId(account.id()) : ids.accountId());
    }

    OuId copyOf(OuId original) {
        return units.getOrDefault(original, original);
    }

    AccountId copyOf(AccountId original) {
        return accounts.getOrDefault(original, original);
    }

    /// The ids of the copies of what was copied by itself.
    List<ItemId> copiesOf(Clipping clipping) {
        return Stream.<ItemId>concat(
                        clipping.units().stream().map(unit -> copyOf(unit.id())),
                        clipping.accounts().stream().map(account -> copyOf(account.id())))
                .toList();
    }
}
