package dev.espalier.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerLightTest {
    private long now;
    private final PointerLight light = new PointerLight(() -> now);

    private void press(long nanos) {
        light.press();
        now += nanos / 2;
        light.press(); // keys repeat
        now += nanos / 2;
        light.release();
    }

    @Test
    void aPressTurnsTheLaserOnAndTheNextOneOff() {
        press(2);
        assertThat(light.laserProperty().get()).isTrue();

        press(2);
        assertThat(light.laserProperty().get()).isFalse();
    }

    @Test
    void aHeldKeyHasTheLaserOnForAsLongAsItIsHeld() {
        light.press();
        now = PointerLight.HELD;
        assertThat(light.laserProperty().get()).isTrue();

        light.release();

        assertThat(light.laserProperty().get()).isFalse();
    }

    @Test
    void aTrailFadesAndIsForgotten() {
        var trail = new LaserTrail();
        trail.leave(1, 2, 0);
        trail.leave(3, 4, LaserTrail.LIFE / 2);

        assertThat(trail.seen(LaserTrail.LIFE / 2))
                .containsExactly(new LaserTrail.Spot(1, 2, 0.5), new LaserTrail.Spot(3, 4, 1));
        assertThat(trail.seen(LaserTrail.LIFE)).hasSize(1);
        assertThat(trail.seen(2 * LaserTrail.LIFE)).isEmpty();
        assertThat(trail.isEmpty()).isTrue();
    }
}
