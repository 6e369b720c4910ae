package dev.espalier.design;

import static dev.espalier.design.Designs.assertWellFormed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DesignGeneratorTest {
    @Test
    void smallDesignsAreWellFormed() {
        for (long seed = 0; seed < 50; seed++) {
            assertWellFormed(DesignGenerator.small(seed));
        }
    }

    @Test
    void theSameSeedGivesEqualDesigns() {
        assertThat(DesignGenerator.small(7)).isEqualTo(DesignGenerator.small(7));
    }

    @Test
    void largeHasTheSizeItPromises() {
        var design = DesignGenerator.large(1);
        var index = DesignIndex.of(design);
        assertThat(index.accounts()).hasSize(10_000);
        assertThat(index.units()).hasSize(2_000);
        assertThat(index.accounts().stream()
                        .mapToInt(account ->
                                account.users().size() + account.roles().size())
                        .sum())
                .isEqualTo(100_000);
        assertWellFormed(design);
    }
}
