package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OuId;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceMarksTest {
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");

    private final Layout layout = Layout.of(Samples.open("four-departments.json"), Folding.NONE);
    private final Ink ink = new Ink(new Scale(1), Level.at(1));

    private List<String> texts(Bounds visible, String... gone) {
        new DifferenceMarks(ink, layout, visible).paint(new Differences(Map.of(), Map.of(PEOPLE, List.of(gone))));
        return ink.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    void whatIsGoneIsNamedBelowWhatHeldIt() {
        assertThat(texts(layout.bounds(), "HR", "Legal")).containsExactly("− HR", "− Legal");
        assertThat(ink.shapes())
                .filteredOn(Shape.Box.class::isInstance)
                .allSatisfy(box -> assertThat(((Shape.Box) box).y())
                        .isGreaterThan(layout.boundsOf(PEOPLE).orElseThrow().maxY()));
    }

    @Test
    void manyThatAreGoneAreCounted() {
        assertThat(texts(layout.bounds(), "a", "b", "c", "d", "e")).containsExactly("− a", "− b", "− 3 more");
    }

    @Test
    void whatIsNotSeenIsNotDrawn() {
        assertThat(texts(new Bounds(-9000, -9000, 10, 10), "HR")).isEmpty();
    }
}
