package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMotionTest {
    @Test
    void thePathIsDrawnBeforeTheGatePulses() {
        assertThat(PathMotion.after(0)).isEqualTo(new PathMotion(0, 1));
        assertThat(PathMotion.after(200).drawn()).isBetween(0.5, 0.99);
        assertThat(PathMotion.after(200).pulse()).isEqualTo(1);
        assertThat(PathMotion.after(400).drawn()).isEqualTo(1);
    }

    @Test
    void theGateSwellsTwiceAndRests() {
        assertThat(PathMotion.after(550).pulse()).isCloseTo(1.18, within(1e-9));
        assertThat(PathMotion.after(700).pulse()).isCloseTo(1, within(1e-9));
        assertThat(PathMotion.after(850).pulse()).isCloseTo(1.18, within(1e-9));
        assertThat(PathMotion.after(1000)).isEqualTo(PathMotion.REST);
    }

    @ParameterizedTest
    @CsvSource({"0, 840", "18, 420", "36, 0", "500, 0", "964, 0", "982, -420", "1000, -840", "1200, -840", "-50, 840"})
    void theCanvasScrollsFasterTheNearerToItsEdge(double at, double speed) {
        assertThat(EdgeScroll.speed(at, 1000)).isEqualTo(speed);
    }
}
