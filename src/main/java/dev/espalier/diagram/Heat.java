package dev.espalier.diagram;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import java.util.Optional;
import java.util.Set;

/// A heat map as it is drawn.
///
/// @param lit the shades that are looked at; what has another one is drawn as if nobody had asked. None means all
public record Heat(HeatMap map, Set<Shade> lit) {
    public Heat {
        lit = Set.copyOf(lit);
    }

    boolean isLit(Shade shade) {
        return lit.isEmpty() || lit.contains(shade);
    }

    Shade shade(AccountId account) {
        return map.account(account).map(HeatMap.OfAccount::shade).orElse(Shade.NOBODY);
    }

    /// The answer of somebody, if it is looked at.
    Optional<HeatMap.Cell> cell(MemberId member) {
        return map.cell(member).filter(cell -> isLit(cell.shade()));
    }

    /// How many actions are asked about.
    int actions() {
        return map.actions();
    }
}
