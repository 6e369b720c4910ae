package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.edit.AddAccount;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Design design = DesignGenerator.small(7);
    private final Layout before = Layout.of(design, Folding.NONE);
    private final OuId moved = DesignIndex.of(design).units().stream()
            .flatMap(unit -> unit.organizationalUnits().stream())
            .map(OrganizationalUnit::id)
            .findFirst()
            .orElseThrow();

    private Layout afterMove() {
        var root = design.organization().root().id();
        return layout(new MoveNodes(List.of(moved), root).applyTo(design));
    }

    private static Layout layout(EditResult result) {
        assertThat(result).isInstanceOf(EditResult.Applied.class);
        return result instanceof EditResult.Applied(var after)
                ? Layout.of(after, Folding.NONE)
                : Layout.of(DesignGenerator.small(7), Folding.NONE);
    }

    private static Bounds bounds(Layout layout, NodeId node) {
        return layout.figure(node).orElseThrow().bounds();
    }

    @Test
    void beginsWhereEveryFigureWasAndEndsWhereItIs() {
        var after = afterMove();
        var journey = Journey.between(before, after, 0, 0);

        assertThat(bounds(journey.at(0), moved).x())
                .isEqualTo(bounds(before, moved).x());
        assertThat(bounds(journey.at(0), moved).y())
                .isEqualTo(bounds(before, moved).y());
        assertThat(journey.at(1)).isSameAs(after);
    }

    @Test
    void halfWayIsInTheMiddle() {
        var after = afterMove();

        var half = bounds(Journey.between(before, after, 0, 0).at(0.5), moved);

        assertThat(half.x())
                .isEqualTo((bounds(before, moved).x() + bounds(after, moved).x()) / 2);
    }

    @Test
    void everyFigureIsFoundOnTheWay() {
        var after = afterMove();

        var half = Journey.between(before, after, 0, 0).at(0.5);

        assertThat(half.figuresIn(half.bounds().grow(1)))
                .extracting(Figure::id)
                .containsExactlyInAnyOrderElementsOf(
                        after.figuresIn(after.bounds().grow(1)).stream()
                                .map(Figure::id)
                                .toList());
    }

    @Test
    void whatIsNewComesAlongWithItsParent() {
        var unit = DesignIndex.of(design).units().getFirst().id();
        var added = new AccountId("999999999999");
        var after = layout(new AddAccount(unit, added, "New").applyTo(design));

        var start = Journey.between(before, after, 0, 0).at(0);

        var way = bounds(start, unit).x() - bounds(after, unit).x();
        assertThat(bounds(start, added).x()).isEqualTo(bounds(after, added).x() + way);
    }

    @Test
    void whatWasFoldedAwayComesOutOfItsUnit() {
        var unit = (OuId) DesignIndex.of(design).parentOf(moved).orElseThrow();
        var folded = Layout.of(design, new Folding(Set.of(unit), Set.of(), Set.of()));

        var start = Journey.between(folded, before, 0, 0).at(0);

        assertThat(bounds(start, moved).x()).isEqualTo(bounds(folded, unit).x());
        assertThat(bounds(start, moved).y()).isEqualTo(bounds(folded, unit).y());
    }

    @Test
    void theOldLayoutCanBeShiftedSoThatAFigureStays() {
        var start = Journey.between(before, afterMove(), 30, -10).at(0);

        assertThat(bounds(start, moved).x()).isEqualTo(bounds(before, moved).x() + 30);
        assertThat(bounds(start, moved).y()).isEqualTo(bounds(before, moved).y() - 10);
    }
}
