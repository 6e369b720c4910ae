package dev.espalier.cli;

import static dev.espalier.whatif.SampleOffers.counted;
import static dev.espalier.whatif.SampleOffers.some;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionSet;
import dev.espalier.storage.Samples;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.Offer;
import dev.espalier.whatif.SampleOffers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlipTextTest {
    private static final Question ASKED = Question.of("*", "s3:GetObject", Optional.empty());

    private static Offer offer(AccessChange effects) {
        return SampleOffers.offer(ASKED, effects);
    }

    private static String printed(AccessChange effects) {
        return printed(effects, true);
    }

    private static String printed(AccessChange effects, boolean isThorough) {
        var text = new StringWriter();
        var flip = new Flip(Verdict.ALLOWED, List.of(offer(effects)), List.of(), true, isThorough);
        new FlipText(Samples.open("four-departments.json"), new PrintWriter(text)).print(flip);
        return text.toString();
    }

    @Test
    void whatWasCountedToTheEndIsSaidAsItIs() {
        assertThat(printed(counted(some(1), true, true)))
                .contains("changes 1 principal in 1 account: 1 action gained, 0 lost");
    }

    @Test
    void thatCombinationsWereLeftOutIsSaid() {
        var said = "Not all combinations were looked at";

        assertThat(printed(counted(some(1), true, true), false)).contains(said);
        assertThat(printed(counted(some(1), true, true), true)).doesNotContain(said);
    }

    @Test
    void everyNumberThatMayStillGrowIsAtLeast() {
        assertThat(printed(counted(some(1), false, true)))
                .contains("changes at least 1 principal in 1 account: at least 1 action gained, so far none lost");
        assertThat(printed(counted(some(7), false, true))).contains(": at least 7 actions gained, so far none lost");
        assertThat(printed(counted(ActionSet.empty(), false, true)))
                .contains(": so far no action gained, so far none lost");
    }

    @Test
    void numbersThatMayGrowAndShrinkAreAbout() {
        assertThat(printed(counted(some(7), false, false))).contains(": about 7 actions gained, 0 lost so far");
    }

    @Test
    void nothingCountedIsNotNobody() {
        assertThat(printed(new AccessChange(List.of(), List.of(), List.of(), false, true)))
                .contains("whom it changes anything for was not counted")
                .doesNotContain("nobody");
    }
}
