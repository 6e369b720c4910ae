package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.ADMINS;
import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Reading;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Folded units under a held drag.
class SpringFoldsTest {
    private final Desk desk = Desk.withSample();

    private boolean isFolded() {
        return desk.store.showing().folding().folded().contains(PEOPLE);
    }

    private void holdOverPeople() {
        desk.store.showing().fold(PEOPLE);
        desk.dragTo(desk.on(FINANCE), desk.on(PEOPLE));
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void unitOpensWhenTheDragIsHeldAndTheDropCanGoInside(Reading reading) {
        desk.store.showing().read(reading);
        holdOverPeople();
        assertThat(isFolded()).isTrue();

        assertThat(desk.held.longEnough()).isTrue();
        assertThat(isFolded()).isFalse();

        var target = desk.on(LEGAL);
        desk.gestures.moved(target);
        desk.gestures.moved(desk.on(PEOPLE));
        desk.gestures.released(desk.on(PEOPLE));

        assertThat(desk.parentOf(FINANCE)).contains(PEOPLE);
        assertThat(isFolded()).isFalse();
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void undoTakesTheMoveBackAndNothingElse() {
        holdOverPeople();
        desk.held.longEnough();
        desk.gestures.released(desk.on(PEOPLE));

        desk.store.undo();

        assertThat(desk.parentOf(FINANCE)).contains(ROOT);
        assertThat(isFolded()).isFalse();
        assertThat(desk.store.isDirty()).isFalse();
    }

    @Test
    void unitFoldsAgainWhenTheDragLeavesIt() {
        holdOverPeople();
        desk.held.longEnough();

        desk.gestures.moved(desk.onPaper());
        assertThat(isFolded()).isTrue();

        desk.gestures.released(desk.onPaper());
        assertThat(desk.steps()).isZero();
        assertThat(desk.isQuiet()).isTrue();
    }

    @Test
    void escapeLeavesNoTrace() {
        desk.store.showing().fold(PEOPLE);
        var view = desk.canvas.viewport();
        desk.dragTo(desk.on(FINANCE), desk.on(PEOPLE));
        desk.held.longEnough();

        desk.gestures.cancel();

        assertThat(isFolded()).isTrue();
        assertThat(desk.canvas.viewport()).isEqualTo(view);
        assertThat(desk.isQuiet()).isTrue();
        assertThat(desk.held.longEnough()).isFalse();
    }

    @Test
    void passingOverOpensNothing() {
        holdOverPeople();
        desk.gestures.moved(desk.onPaper());

        assertThat(desk.held.longEnough()).isFalse();
        assertThat(isFolded()).isTrue();
        desk.gestures.cancel();
    }

    @Test
    void refusedDropFoldsItAgainAndSaysWhy() {
        desk.store.showing().open(HR);
        desk.dragIn(new Dragged.Members(List.of(ADMINS)), desk.onPaper());
        desk.store.showing().fold(PEOPLE);
        desk.gestures.moved(desk.on(PEOPLE));
        desk.held.longEnough();

        desk.gestures.released(desk.on(PEOPLE));

        assertThat(isFolded()).isTrue();
        assertThat(desk.canvas.noticeProperty().get()).isPresent();
        assertThat(desk.steps()).isZero();
    }

    @Test
    void dragFromThePaletteOpensItToo() {
        desk.store.showing().fold(PEOPLE);
        desk.dragIn(new Dragged.Fresh(PaletteKind.USER), desk.on(PEOPLE));
        desk.held.longEnough();

        desk.gestures.moved(desk.on(LEGAL));
        desk.gestures.released(desk.on(LEGAL));

        assertThat(isFolded()).isFalse();
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void unitThatIsDraggedItselfStaysFolded() {
        desk.store.showing().fold(PEOPLE);
        desk.dragTo(desk.on(PEOPLE), desk.on(PEOPLE));
        var near = desk.on(PEOPLE);
        desk.gestures.moved(new Pointer(near.x() + 12, near.y(), false, DropMode.MOVE, 1));

        assertThat(desk.held.longEnough()).isFalse();
        desk.gestures.cancel();
    }
}
