package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizesTest {
    @Test
    void leftRegionKeepsToItsLimits() {
        assertThat(Sizes.left(100)).isEqualTo(200);
        assertThat(Sizes.left(250)).isEqualTo(250);
        assertThat(Sizes.left(900)).isEqualTo(320);
    }

    @Test
    void panelKeepsToItsLimitsAndGrowsWithTheInterface() {
        assertThat(Sizes.panel(100, 1, 2000)).isEqualTo(340);
        assertThat(Sizes.panel(900, 1, 2000)).isEqualTo(560);
        assertThat(Sizes.panel(500, 1.5, 2000)).isEqualTo(750);
    }

    @Test
    void panelLeavesTheCanvasItsRoomAsLongAsItHasAnyItself() {
        assertThat(Sizes.panel(560, 1, 932)).isEqualTo(452);
        assertThat(Sizes.panel(560, 1, 600)).isEqualTo(340);
    }
}
