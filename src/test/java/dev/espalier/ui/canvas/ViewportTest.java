package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.diagram.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {
    private static final double TINY = 1e-9;

    private final Viewport view = new Viewport(1.25, 320, -40, 1000, 800);

    @Test
    void screenAndDrawingAreEachOthersInverse() {
        assertThat(view.screenX(view.worldX(123))).isCloseTo(123, within(TINY));
        assertThat(view.screenY(view.worldY(456))).isCloseTo(456, within(TINY));
    }

    @ParameterizedTest
    @CsvSource({"1.1, 500, 400", "0.5, 0, 0", "3, 999, 1", "0.01, 300, 300", "100, 300, 300"})
    void zoomingKeepsThePointUnderThePointer(double factor, double x, double y) {
        var zoomed = view.zoomedBy(factor, x, y);

        assertThat(zoomed.worldX(x)).isCloseTo(view.worldX(x), within(TINY));
        assertThat(zoomed.worldY(y)).isCloseTo(view.worldY(y), within(TINY));
    }

    @Test
    void zoomStaysBetweenTenAndFourHundredPercent() {
        assertThat(view.zoomedBy(1e-6, 0, 0).scale()).isEqualTo(0.1);
        assertThat(view.zoomedBy(1e6, 0, 0).scale()).isEqualTo(4);
    }

    @Test
    void stepsGoUpAndDownTheSamePresets() {
        var at = new Viewport(1, 0, 0, 100, 100);

        assertThat(at.nextStep()).isEqualTo(1.25);
        assertThat(at.zoomedTo(at.nextStep(), 0, 0).previousStep()).isEqualTo(1);
        assertThat(at.zoomedTo(0.9, 0, 0).nextStep()).isEqualTo(1);
        assertThat(at.zoomedTo(4, 0, 0).nextStep()).isEqualTo(4);
        assertThat(at.zoomedTo(0.1, 0, 0).previousStep()).isEqualTo(0.1);
    }

    @Test
    void fittingShowsTheWholeAreaInTheMiddle() {
        var area = new Bounds(-2000, 0, 4000, 500);

        var fitted = view.fitting(area, 50, 1);

        assertThat(fitted.visible().contains(area)).isTrue();
        assertThat(fitted.screenX(area.centerX())).isCloseTo(500, within(TINY));
        assertThat(fitted.screenY(area.centerY())).isCloseTo(400, within(TINY));
        assertThat(fitted.scale()).isCloseTo(900.0 / 4000, within(TINY));
    }

    @Test
    void fittingDoesNotEnlargeBeyondTheGivenZoom() {
        assertThat(view.fitting(new Bounds(0, 0, 10, 10), 50, 1.5).scale()).isEqualTo(1.5);
    }

    @Test
    void showingWhatIsSeenMovesNothing() {
        var seen = view.visible().grow(-100);

        assertThat(view.showing(seen, 20)).isEqualTo(view);
    }

    @Test
    void showingMovesNoFartherThanNeeded() {
        var outside = new Bounds(view.visible().maxX() + 10, view.visible().y() + 200, 80, 40);

        var shown = view.showing(outside, 20);

        assertThat(shown.screenX(outside.maxX())).isCloseTo(980, within(TINY));
        assertThat(shown.y()).isEqualTo(view.y());
    }

    @Test
    void aJourneyBeginsAndEndsWhereItShould() {
        var end = view.zoomedTo(0.4, 10, 10).pannedBy(200, -300);

        assertThat(view.towards(end, 1)).isEqualTo(end);
        assertThat(view.towards(end, 0).screenX(7)).isCloseTo(view.screenX(7), within(1e-6));
        assertThat(view.towards(end, 0.5).scale()).isBetween(0.4, 1.25);
    }
}
