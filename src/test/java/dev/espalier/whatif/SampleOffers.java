package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Question;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.SetDesignName;
import java.util.List;
import java.util.Optional;

/// Offers with side effects as a test counts them.
public final class SampleOffers {
    private SampleOffers() {}

    /// An offer that does this besides.
    public static Offer offer(Question asked, AccessChange effects) {
        return new Offer(
                Offer.Kind.MOVE_ACCOUNT,
                "move account HR to Root",
                Optional.of(new SetDesignName("other", "")),
                asked,
                List.of(),
                List.of(),
                effects,
                Claims.NONE,
                true,
                new LockedOut(List.of(), List.of(), false, true));
    }

    /// What one user gains.
    public static AccessChange counted(ActionSet gained, boolean isComplete, boolean isExact) {
        var user = new UserId(new AccountId("444444444444"), "hana");
        var one = new AccessChange.OfPrincipal(user, gained, ActionSet.empty(), ActionSet.empty());
        return new AccessChange(List.of(one), List.of(), List.of(), isComplete, isExact);
    }

    /// So many actions.
    public static ActionSet some(int count) {
        return ActionSet.where(number -> number < count);
    }
}
