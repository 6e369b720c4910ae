package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Entity;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import java.util.regex.Pattern;

/// Tells ids that AWS may have given from those that cannot be: what exists under such an id is imported instead of
/// made. Without the id of the organization nothing exists.
final class KnownIds {
    /// Importers begin numbers they had to make up like this.
    private static final String MADE_UP_ACCOUNT = "00000";

    /// And what is behind the root's part in ids of units: their place is unknown, or AWS has yet to make them.
    private static final Pattern MADE_UP_UNIT = Pattern.compile("unplaced\\d*|00[0-9a-z]{6}");

    private final boolean isKnown;
    private final String organization;
    private final RootId root;

    KnownIds(Design design) {
        organization = design.organization().id();
        root = design.organization().root().id();
        isKnown = NameRule.ORGANIZATION_ID.allows(organization) && NameRule.ROOT_ID.allows(root.value());
    }

    boolean hasOrganization() {
        return isKnown;
    }

    boolean has(AccountId account) {
        return isKnown && !account.value().startsWith(MADE_UP_ACCOUNT);
    }

    boolean has(Entity target) {
        return switch (target) {
            case Root _ -> isKnown;
            case OrganizationalUnit unit -> has(unit.id());
            case Account account -> has(account.id());
        };
    }

    /// AWS puts the id of the root into the ids of its units.
    boolean has(OuId unit) {
        var stem = "ou-" + root.value().substring(root.value().indexOf('-') + 1) + "-";
        return isKnown && unit.value().startsWith(stem) && NameRule.UNIT_ID.allows(unit.value()) && !isMadeUp(unit);
    }

    /// Whether an importer made this id up.
    static boolean isMadeUp(OuId unit) {
        var own = unit.value().substring(unit.value().lastIndexOf('-') + 1);
        return MADE_UP_UNIT.matcher(own).matches();
    }

    /// Whether a unit stands for the place of accounts that no file named.
    static boolean isUnplaced(OuId unit) {
        return isMadeUp(unit) && unit.value().contains("unplaced");
    }
}
