package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Designs;
import dev.espalier.design.NoteId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.AddNote;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {
    private final Desk desk = Desk.withSample();
    private NoteId note = new NoteId(0);
    private int before;

    @BeforeEach
    void stickANote() {
        note = new NoteId(desk.store.design().view().notes().size());
        desk.store.perform(new AddNote(new View.Note("Ask Lena", 400, -300, UnknownFields.NONE)));
        desk.canvas.commands().zoomTo(0.8);
        before = desk.steps();
    }

    @AfterEach
    void designIsWellFormed() {
        Designs.assertWellFormed(desk.store.design());
    }

    private View.Note note() {
        return desk.store.design().view().note(note).orElseThrow();
    }

    @Test
    void clickSelectsAndDoubleClickWrites() {
        desk.store.select(List.of());
        desk.click(desk.on(note));
        assertThat(desk.store.selection()).containsExactly(note);

        desk.canvas.commands().openFocused();
        assertThat(desk.canvas.renamingProperty().get()).contains(note);
    }

    @Test
    void noteDroppedOnAFigureIsStuckToItInOneStep() {
        desk.dragTo(desk.on(note), desk.on(LEGAL));
        assertThat(desk.canvas.noteMoveProperty().get())
                .hasValueSatisfying(move -> assertThat(move.node()).contains(LEGAL));
        desk.gestures.released(desk.on(LEGAL));

        assertThat(note().node()).contains(LEGAL);
        assertThat(desk.steps()).isEqualTo(before + 1);
        desk.store.undo();
        assertThat(note().node()).isEmpty();
    }

    @Test
    void noteDroppedOnThePaperLiesThere() {
        var from = desk.on(note);
        var scale = desk.canvas.viewport().scale();
        desk.drag(from, Pointer.at(from.x() + 40 * scale, from.y() - 80 * scale));

        assertThat(note().x()).isEqualTo(440);
        assertThat(note().y()).isEqualTo(-380);
        assertThat(note().node()).isEmpty();
    }

    @Test
    void escapeLeavesNoTraceOfADrag() {
        desk.dragTo(desk.on(note), desk.on(PEOPLE));
        desk.gestures.cancel();

        assertThat(desk.canvas.noteMoveProperty().get()).isEqualTo(Optional.empty());
        assertThat(desk.steps()).isEqualTo(before);
    }

    @Test
    void removingTheSelectedNoteIsOneStep() {
        desk.click(desk.on(note));
        desk.canvas.commands().remove();

        assertThat(desk.store.design().contains(note)).isFalse();
        assertThat(desk.steps()).isEqualTo(before + 1);
    }

    @Test
    void notesThatAreNotDrawnCannotBeHit() {
        var at = desk.on(note);
        desk.store.select(List.of());
        desk.store.showing().leaveOut(Overlay.NOTES);
        desk.click(at);

        assertThat(desk.store.selection()).isEmpty();
    }

    @Test
    void inViewModeANoteStaysWhereItIs() {
        desk.store.lockedProperty().set(true);
        desk.drag(desk.on(note), desk.on(LEGAL));

        assertThat(note().node()).isEmpty();
        desk.store.lockedProperty().set(false);
    }
}
