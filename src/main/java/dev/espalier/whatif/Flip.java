package dev.espalier.whatif;

import dev.espalier.access.Verdict;
import java.util.List;

/// What would turn an answer into the other one.
///
/// @param target the other answer: `ALLOWED`, or `IMPLICITLY_DENIED` for a denial of either kind
/// @param single offers each of which is enough, in the order of [Offer.Kind] and side effects
/// @param together when none is enough alone: changes that are all needed, one after the other
/// @param isComplete whether all candidates were tried; if not, time ended it
public record Flip(Verdict target, List<Offer> single, List<Offer> together, boolean isComplete) {
    public Flip {
        single = List.copyOf(single);
        together = List.copyOf(together);
    }
}
