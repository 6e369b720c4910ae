package dev.espalier.whatif;

import java.util.Comparator;

/// Puts offers in the order of what else they bring: first those that only change the question, then those that lock
/// nobody out and break nothing, then those that touch the fewest people and the fewest actions of theirs. What was
/// not counted to its end comes after what was, in the order of [Offer.Kind].
final class SideEffectOrder implements Comparator<Offer> {
    private static final Comparator<Offer> ORDER = Comparator.<Offer, Boolean>comparing(
                    offer -> offer.edit().isPresent())
            .thenComparing(offer -> !offer.lockedOut().surely().isEmpty())
            .thenComparingInt(offer -> offer.broken().size())
            .thenComparing(offer -> !offer.effects().isComplete())
            .thenComparingInt(SideEffectOrder::people)
            .thenComparingInt(SideEffectOrder::actions)
            .thenComparing(Offer::kind);

    @Override
    public int compare(Offer one, Offer other) {
        return ORDER.compare(one, other);
    }

    private static int people(Offer offer) {
        return offer.effects().isComplete() ? offer.effects().principals().size() : 0;
    }

    private static int actions(Offer offer) {
        if (!offer.effects().isComplete()) {
            return 0;
        }
        int actions = 0;
        for (var one : offer.effects().principals()) {
            actions += one.gained().size() + one.lost().size() + one.altered().size();
        }
        return actions;
    }
}
