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
import java.util.Set;
import java.util.regex.Pattern;

/// Tells ids that AWS may have given from those that cannot be: what exists under such an id is imported instead of
/// made. Without the id of the organization nothing exists.
final class KnownIds {
    /// Importers begin numbers they had to make up like this.
    private static final String MADE_UP_ACCOUNT = "00000";

    /// And ids of units for accounts whose place no file named end like this.
    private static final Pattern UNPLACED = Pattern.compile(".*-unplaced\\d*");
    /// And all others that they had to make up.
    private static final Pattern MADE_UP_UNIT = Pattern.compile(".*-madeup[0-9a-z]{6,}");
    /// A root that no file told, and that of a design that was begun empty.
    private static final Set<String> MADE_UP_ROOTS = Set.of("r-0000", "r-root");

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
            case Root _ -> isKnown && isRootKnown();
            case OrganizationalUnit unit -> has(unit.id());
            case Account account -> has(account.id());
        };
    }

    /// AWS puts the id of the root into the ids of its units.
    boolean has(OuId unit) {
        var stem = "ou-" + root.value().substring(root.value().indexOf('-') + 1) + "-";
        return isKnown
                && isRootKnown()
                && unit.value().startsWith(stem)
                && NameRule.UNIT_ID.allows(unit.value())
                && !isUnplaced(unit)
                && !MADE_UP_UNIT.matcher(unit.value()).matches();
    }

    private boolean isRootKnown() {
        return !MADE_UP_ROOTS.contains(root.value());
    }

    /// Whether an importer made up a unit for accounts whose place no file named.
    static boolean isUnplaced(OuId unit) {
        return UNPLACED.matcher(unit.value()).matches();
    }
}
