package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.design.Account;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Designs;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NestedReadingTest {
    private final Desk desk = Desk.withSample();

    @BeforeEach
    void readAsBoxes() {
        desk.store.showing().switchReading();
    }

    @AfterEach
    void designIsWellFormed() {
        Designs.assertWellFormed(desk.store.design());
    }

    private Pointer at(double x, double y) {
        return Pointer.at(
                desk.canvas.viewport().screenX(x), desk.canvas.viewport().screenY(y));
    }

    /// A point on the ground of the box People, below everything in it.
    private Pointer onGroundOfPeople() {
        var people = desk.canvas.layout().boundsOf(PEOPLE).orElseThrow();
        return at(people.centerX(), people.maxY() - 8);
    }

    @Test
    void switchShowsTheWholeDrawingAgain() {
        assertThat(desk.canvas.layout().isNested()).isTrue();
        assertThat(desk.canvas
                        .viewport()
                        .visible()
                        .contains(desk.canvas.layout().bounds()))
                .isTrue();
    }

    @Test
    void focusedFigureStaysWhereItIsWhenOnlyAPartWasSeen() {
        desk.store.select(List.of(LEGAL));
        desk.canvas.look(desk.canvas.viewport().zoomedTo(4, 800, 600));
        var before = desk.onScreen(LEGAL);

        desk.store.showing().switchReading();

        assertThat(desk.onScreen(LEGAL).x()).isCloseTo(before.x(), within(1e-6));
        assertThat(desk.onScreen(LEGAL).y()).isCloseTo(before.y(), within(1e-6));
    }

    @Test
    void accountDroppedIntoABoxBelongsToItInOneStep() {
        desk.dragTo(desk.on(FINANCE), onGroundOfPeople());
        assertThat(desk.canvas.dropProperty().get())
                .hasValueSatisfying(preview -> assertThat(preview.target()).contains(PEOPLE));
        desk.gestures.released(onGroundOfPeople());

        assertThat(desk.parentOf(FINANCE)).contains(PEOPLE);
        assertThat(desk.steps()).isEqualTo(1);

        desk.store.undo();
        assertThat(desk.parentOf(FINANCE)).contains(ROOT);
        assertThat(desk.canvas.layout().isNested()).isTrue();
    }

    @Test
    void accountDroppedOnTheLeftHalfOfAnotherStandsBeforeIt() {
        var legal = desk.canvas.layout().boundsOf(LEGAL).orElseThrow();

        desk.drag(desk.on(FINANCE), at(legal.x() + 10, legal.centerY()));

        var people = DesignIndex.of(desk.store.design()).container(PEOPLE).orElseThrow();
        assertThat(people.accounts()).extracting(Account::id).containsExactly(HR, FINANCE, LEGAL);
    }

    @Test
    void escapeLeavesNoTraceOfADropIntoABox() {
        desk.dragTo(desk.on(FINANCE), onGroundOfPeople());
        desk.gestures.cancel();

        assertThat(desk.isQuiet()).isTrue();
        assertThat(desk.steps()).isZero();
        assertThat(desk.parentOf(FINANCE)).contains(ROOT);
    }

    @Test
    void boxCannotBeDroppedIntoItself() {
        desk.drag(desk.on(PEOPLE), desk.on(HR));

        assertThat(desk.parentOf(PEOPLE)).contains(ROOT);
        assertThat(desk.steps()).isZero();
    }

    @Test
    void newAccountFromThePaletteLandsInTheBoxUnderThePointer() {
        desk.dragIn(new Dragged.Fresh(PaletteKind.ACCOUNT), desk.on(LEGAL));

        assertThat(desk.canvas.dropProperty().get()).hasValueSatisfying(preview -> {
            assertThat(preview.target()).contains(PEOPLE);
            assertThat(preview.drop()).isInstanceOf(Drop.Legal.class);
        });
    }

    @Test
    void marqueeBeginsOnTheGroundOfTheRootAndSelectsWhatLiesInIt() {
        var finance = desk.canvas.layout().boundsOf(FINANCE).orElseThrow();

        desk.drag(at(finance.x() - 8, finance.y() - 5), at(finance.maxX() + 6, finance.maxY() + 5));

        assertThat(desk.store.selection()).containsExactly(FINANCE);
        assertThat(desk.steps()).isZero();
    }

    @Test
    void clickOnAChipInTheHeadSelectsThePolicyAndOnTheGroundTheUnit() {
        desk.click(desk.onChip(NO_DATABASES, PEOPLE));
        assertThat(desk.store.selection()).containsExactly(NO_DATABASES);

        desk.click(onGroundOfPeople());
        assertThat(desk.store.selection()).containsExactly(PEOPLE);
    }

    @Test
    void foldedBoxBecomesACardWhereItsCornerWas() {
        var before = desk.onScreen(PEOPLE);

        desk.canvas.commands().toggle(PEOPLE);

        assertThat(desk.onScreen(PEOPLE).x()).isCloseTo(before.x(), within(1e-6));
        assertThat(desk.onScreen(PEOPLE).y()).isCloseTo(before.y(), within(1e-6));
        assertThat(desk.onScreen(PEOPLE).width()).isLessThan(before.width());
    }

    @Test
    void figuresTravelFromTheTreeIntoTheirBoxes() {
        desk.store.showing().switchReading();
        var inTree = desk.canvas.layout().boundsOf(LEGAL).orElseThrow();
        desk.store.showing().switchReading();
        var inBox = desk.canvas.layout().boundsOf(LEGAL).orElseThrow();

        desk.canvas.showTravelled(0.5);

        var travelled = desk.canvas.travelledProperty().get().orElseThrow();
        var halfway = travelled.boundsOf(LEGAL).orElseThrow();
        assertThat(halfway.x()).isCloseTo((inTree.x() + inBox.x()) / 2, within(1e-6));
        assertThat(halfway.y()).isCloseTo((inTree.y() + inBox.y()) / 2, within(1e-6));
        assertThat(travelled.boundsOf(PEOPLE).orElseThrow().width())
                .isBetween(
                        208.0,
                        desk.canvas.layout().boundsOf(PEOPLE).orElseThrow().width());
    }
}
