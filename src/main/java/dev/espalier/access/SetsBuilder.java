package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionSet;
import dev.espalier.policy.Effect;
import java.util.ArrayList;
import java.util.List;

/// Puts [PolicySets] together.
final class SetsBuilder {
    private ActionSet denies = ActionSet.empty();
    private ActionSet mayDeny = ActionSet.empty();
    private ActionSet partlyDenied = ActionSet.empty();
    private ActionSet allows = ActionSet.empty();
    private ActionSet mayAllow = ActionSet.empty();
    private final List<StatementSets> conditional = new ArrayList<>();

    void add(PolicySets sets) {
        denies = denies.or(sets.denies());
        mayDeny = mayDeny.or(sets.mayDeny());
        partlyDenied = partlyDenied.or(sets.partlyDenied());
        allows = allows.or(sets.allows());
        mayAllow = mayAllow.or(sets.mayAllow());
    }

    void add(Effect effect, ActionSet everywhere, ActionSet somewhere) {
        if (effect == Effect.DENY) {
            denies = denies.or(everywhere);
            mayDeny = mayDeny.or(somewhere);
            partlyDenied = partlyDenied.or(somewhere);
        } else {
            allows = allows.or(everywhere);
            mayAllow = mayAllow.or(somewhere);
        }
    }

    /// Adds what open keys decide about.
    void addOpen(Effect effect, ActionSet everywhere, ActionSet somewhere) {
        if (effect == Effect.DENY) {
            mayDeny = mayDeny.or(everywhere).or(somewhere);
            partlyDenied = partlyDenied.or(somewhere);
        } else {
            mayAllow = mayAllow.or(everywhere).or(somewhere);
        }
    }

    void add(StatementSets statement) {
        if (!statement.parts().isEmpty()) {
            conditional.add(statement);
        }
    }

    PolicySets build() {
        return new PolicySets(denies, mayDeny, partlyDenied, allows, mayAllow, List.copyOf(conditional));
    }
}
