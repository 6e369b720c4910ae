package dev.espalier.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearanceTest {
    @Test
    void largerInterfaceHasLargerLengthsAndTheSameHairlines() {
        assertThat(Appearance.scaled("-fx-font-size: 12.5px; -fx-padding: 0 -6px 1px 2px;", 2))
                .isEqualTo("-fx-font-size: 25.00px; -fx-padding: 0 -12.00px 1px 2px;");
    }
}
