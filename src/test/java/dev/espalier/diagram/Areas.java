package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/// Areas of a layout, for tests of every reading.
final class Areas {
    static final Bounds EVERYWHERE = new Bounds(-1e9, -1e9, 2e9, 2e9);

    private Areas() {}

    /// Asks for many areas and compares what the index finds with what a look at every figure finds.
    static void assertFoundAsByLookingAtEverything(Layout layout, long seed) {
        var all = layout.figuresIn(EVERYWHERE);
        var random = new Random(seed);
        var bounds = layout.bounds();
        for (var i = 0; i < 200; i++) {
            var area = new Bounds(
                    bounds.x() + random.nextDouble() * bounds.width(),
                    bounds.y() + random.nextDouble() * bounds.height(),
                    random.nextDouble() * 800,
                    random.nextDouble() * 600);
            var expected = all.stream()
                    .filter(figure -> figure.bounds().intersects(area))
                    .toList();
            assertThat(layout.figuresIn(area)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    static void assertNothingOverlaps(Layout layout) {
        var figures = layout.figuresIn(EVERYWHERE);
        for (var i = 0; i < figures.size(); i++) {
            for (var j = i + 1; j < figures.size(); j++) {
                assertThat(figures.get(i).bounds().intersects(figures.get(j).bounds()))
                        .as("%s and %s", figures.get(i).id(), figures.get(j).id())
                        .isFalse();
            }
        }
    }
}
