package dev.espalier.whatif;

import dev.espalier.access.Verdict;
import java.util.List;

/// What would turn an answer into the other one.
///
/// @param target the other answer: `ALLOWED`, or `IMPLICITLY_DENIED` for a denial of either kind
/// @param single offers each of which is enough, in the order of side effects
/// @param together when none is enough alone: offers of several changes that are enough together, up to three pairs
///     or else one of more
/// @param isComplete whether there was time for all candidates: up to 40 parents, 20 roles, groups and policies, and 5
///     policies of AWS
/// @param isThorough whether no combination of circumstances or of changes was left out because there are too many
public record Flip(Verdict target, List<Offer> single, List<Offer> together, boolean isComplete, boolean isThorough) {
    public Flip {
        single = List.copyOf(single);
        together = List.copyOf(together);
    }
}
