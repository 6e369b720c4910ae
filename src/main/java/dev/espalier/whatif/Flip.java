package dev.espalier.whatif;

import dev.espalier.access.Verdict;
import java.util.List;
import java.util.Optional;

/// What would turn an answer into the other one.
///
/// @param target the other answer: `ALLOWED`, or `IMPLICITLY_DENIED` for a denial of either kind
/// @param single offers each of which is enough, in the order of [Offer.Kind] and side effects
/// @param together when none is enough alone: several changes that are enough together, as one
/// @param isComplete whether there was time for all candidates: up to 40 parents and 20 roles, groups and policies
public record Flip(Verdict target, List<Offer> single, Optional<Offer> together, boolean isComplete) {
    public Flip {
        single = List.copyOf(single);
    }
}
