package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.NodeId;
import dev.espalier.storage.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrokenMarksTest {
    private static final AccountId HR = new AccountId("444444444444");

    private final Layout layout = Layout.of(Samples.open("four-departments.json"), Folding.NONE);
    private final Ink ink = new Ink(new Scale(1), Level.at(1));
    private final BrokenMarks marks = new BrokenMarks(ink, layout);

    @Test
    void aRingAndADiscMarkTheFigure() {
        marks.paint(Set.of(HR), layout.bounds());

        assertThat(ink.shapes()).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsNotSeenIsNotDrawn() {
        marks.paint(Set.of(HR), new Bounds(-9000, -9000, 10, 10));

        assertThat(ink.shapes()).isEmpty();
    }

    @Test
    void theDiscCanBePointedAt() {
        var corner = layout.boundsOf(HR).orElseThrow();
        var nodes = Set.<NodeId>of(HR);

        assertThat(marks.at(nodes, corner.maxX() - 3, corner.y() - 3)).contains(HR);
        assertThat(marks.at(nodes, corner.centerX(), corner.centerY())).isEmpty();
    }

    @Test
    void theDiscLiesBesideTheGate() {
        var figure = layout.figure(HR).orElseThrow();
        var nodes = Set.<NodeId>of(HR);

        for (var aside = -28; aside <= 28; aside++) {
            assertThat(marks.at(nodes, figure.gateX() + aside, figure.gateY())).isEmpty();
        }
    }
}
