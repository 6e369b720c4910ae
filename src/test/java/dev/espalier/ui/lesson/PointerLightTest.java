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
    void aKeyThatComesUpAfterEverythingWasTurnedOffTurnsNothingOn() {
        light.press();
        light.turnOff();

        light.release();

        assertThat(light.laserProperty().get()).isFalse();
    }

    @Test
    void penAndLaserAreNeverOnTogether() {
        light.turnPen();
        light.turnLaser();
        assertThat(light.penProperty().get()).isFalse();
        assertThat(light.laserProperty().get()).isTrue();

        light.turnPen();
        assertThat(light.laserProperty().get()).isFalse();
        light.press();
        assertThat(light.penProperty().get()).isFalse();
        light.release();
        light.turnPen();

        assertThat(light.pointingProperty().getValue()).isTrue();
        assertThat(light.putPenAway()).isTrue();
        assertThat(light.putPenAway()).isFalse();
        assertThat(light.pointingProperty().getValue()).isFalse();
    }

    @Test
    void lineOfThePenStaysThenFadesOrGoesAtOnceWhereMotionIsReduced() {
        assertThat(PenView.strength(PenView.STAYS - 1, false)).isEqualTo(1);
        assertThat(PenView.strength(PenView.STAYS + PenView.FADES / 4, false)).isEqualTo(0.75);
        assertThat(PenView.strength(PenView.STAYS + PenView.FADES, false)).isZero();
        assertThat(PenView.strength(PenView.STAYS - 1, true)).isEqualTo(1);
        assertThat(PenView.strength(PenView.STAYS, true)).isZero();
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
