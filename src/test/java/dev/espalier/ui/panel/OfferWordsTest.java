package dev.espalier.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.SetDesignName;
import dev.espalier.whatif.Claims;
import dev.espalier.whatif.LockedOut;
import dev.espalier.whatif.Offer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferWordsTest {
    private final OfferWords words = new OfferWords(WorkedExamples.fourDepartments());

    private static Offer offer(AccessChange effects) {
        return new Offer(
                Offer.Kind.MOVE_ACCOUNT,
                "move account HR to Root",
                Optional.of(new SetDesignName("other", "")),
                WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance"),
                List.of(),
                List.of(),
                effects,
                Claims.NONE,
                true,
                new LockedOut(List.of(), List.of(), false, true));
    }

    private static AccessChange counted(ActionSet gained, boolean isComplete, boolean isExact) {
        var user = new UserId(new AccountId("444444444444"), "hana");
        var one = new AccessChange.OfPrincipal(user, gained, ActionSet.empty(), ActionSet.empty());
        return new AccessChange(List.of(one), List.of(), List.of(), isComplete, isExact);
    }

    private static ActionSet some(int count) {
        return ActionSet.where(number -> number < count);
    }

    private OfferRow row(AccessChange effects) {
        return words.row(offer(effects), "A", true);
    }

    @Test
    void everyNumberThatMayStillGrowIsAtLeast() {
        var row = row(counted(some(1), false, true));

        assertThat(row.effect()).isEqualTo("at least 1 principal");
        assertThat(row.details())
                .startsWith(
                        "At least 1 principal in 1 account: at least 1 action gained, so far none lost.",
                        "There was no time to count everybody in reach.");
    }

    @Test
    void numbersThatMayGrowAndShrinkAreAbout() {
        assertThat(row(counted(some(7), false, false)).details())
                .startsWith("At least 1 principal in 1 account: about 7 actions gained, 0 lost so far.");
    }

    @Test
    void copyHasTheSameNumbers() {
        assertThat(FlipText.of("To get Allowed", row(counted(some(7), false, true))))
                .contains("at least 7 actions gained");
    }
}
