package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void pathDataIsReadWithAllItsShorthands() {
        assertThat(Outline.parse("M1 2H5V.5L-1-2Q0 0 1 1C1 2 3 4 5 6S9 8 7 6Z").toSvg())
                .isEqualTo("M1 2L5 2L5 0.5L-1 -2Q0 0 1 1C1 2 3 4 5 6C7 8 9 8 7 6Z");
    }

    @Test
    void arcEndsWhereItSaysAndBulgesToTheRightSide() {
        var half = Outline.parse("M-10 0A10 10 0 0 1 10 0").toSvg();
        assertThat(half).startsWith("M-10 0C-10 -5.52").endsWith("10 0").contains("0 -10");
    }

    @Test
    void unknownCommandIsRefused() {
        assertThatThrownBy(() -> Outline.parse("M0 0l1 1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replayMovesAndScales() {
        assertThat(Outline.parse("M1 1L2 3").toSvg(10, 20, 2)).isEqualTo("M12 22L14 26");
    }
}
