package dev.espalier.ui.panel;

import static dev.espalier.whatif.SampleOffers.counted;
import static dev.espalier.whatif.SampleOffers.some;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange;
import dev.espalier.whatif.Offer;
import dev.espalier.whatif.SampleOffers;
import org.junit.jupiter.api.Test;

class OfferWordsTest {
    private final OfferWords words = new OfferWords(WorkedExamples.fourDepartments());

    private static Offer offer(AccessChange effects) {
        return SampleOffers.offer(WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance"), effects);
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
