package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.NoteId;
import dev.espalier.design.Swatch;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Situations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteEditsTest {
    private static final NoteId FIRST = new NoteId(0);
    private static final View.Note NOTE = new View.Note("Ask Lena", 10, 20, UnknownFields.NONE);

    private final Design bare = Situations.fourDepartments()
            .withView(Situations.fourDepartments().view().withNotes(List.of()));
    private final History history = History.of(bare);

    private List<View.Note> notes() {
        return history.current().view().notes();
    }

    @Test
    void addedNoteIsSelectedAndUndoTakesItAway() {
        history.perform(new AddNote(NOTE), List.of());
        assertThat(notes()).containsExactly(NOTE);
        assertThat(history.steps().getLast().selectionAfter()).containsExactly(FIRST);

        history.undo();
        assertThat(notes()).isEmpty();
        history.redo();
        assertThat(notes()).containsExactly(NOTE);
    }

    @Test
    void writingANewNoteIsOneStepWithAddingIt() {
        history.performTyping(new AddNote(NOTE), List.of());
        history.performTyping(new ChangeNote(FIRST, NOTE.withText("Ask Max")), List.of());
        assertThat(notes()).extracting(View.Note::text).containsExactly("Ask Max");
        assertThat(history.size()).isEqualTo(1);
    }

    @Test
    void labelsSayWhatHappenedToTheNote() {
        history.perform(new AddNote(NOTE), List.of());
        history.perform(new ChangeNote(FIRST, NOTE.withText("Ask Max")), List.of());
        assertThat(history.undoLabel()).contains("write note");
        var written = NOTE.withText("Ask Max");
        history.perform(new ChangeNote(FIRST, written.withNode(Optional.of(Situations.LEGAL))), List.of());
        assertThat(history.undoLabel()).contains("stick note to account Legal");
        history.perform(new RemoveNotes(List.of(FIRST)), List.of(FIRST));
        assertThat(history.undoLabel()).contains("remove note Ask Max");
        assertThat(notes()).isEmpty();
    }

    @Test
    void noteThatIsNotThereIsRefused() {
        assertThat(new RemoveNotes(List.of(FIRST)).applyTo(bare)).isInstanceOf(EditResult.Rejected.class);
        assertThat(new ChangeNote(FIRST, NOTE).applyTo(bare)).isInstanceOf(EditResult.Rejected.class);
    }

    @Test
    void noteIsPastedBesideTheOneItIsACopyOf() {
        history.perform(new AddNote(NOTE), List.of());
        var clipping = Clippings.of(history.current(), List.of(FIRST));
        history.perform(new Paste(clipping, new Destination.Anywhere(), Paste.Manner.PASTE), List.of());
        assertThat(notes()).extracting(View.Note::text).containsExactly("Ask Lena", "Ask Lena");
        assertThat(notes().getLast().x()).isGreaterThan(NOTE.x());
        assertThat(history.undoLabel()).contains("paste note Ask Lena");
        assertThat(history.steps().getLast().selectionAfter()).containsExactly(new NoteId(1));
    }

    @Test
    void copiesKeepOwnerAndColour() {
        history.perform(new SetOwner(Situations.LEGAL, "Counsel"), List.of());
        history.perform(new SetColour(List.of(Situations.LEGAL), Optional.of(Swatch.PINK)), List.of());
        history.perform(Paste.duplicate(history.current(), List.of(Situations.PEOPLE)), List.of());

        assertThat(history.current().view().flags())
                .hasSize(2)
                .allMatch(
                        flag -> flag.owner().equals("Counsel") && flag.colour().equals(Optional.of(Swatch.PINK)));
    }

    @Test
    void colouringIsOneStepAndGoesWithItsNode() {
        history.perform(new SetColour(List.of(Situations.LEGAL, Situations.HR), Optional.of(Swatch.PINK)), List.of());
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.isDirty()).isTrue();

        history.perform(new RemoveNodes(List.of(Situations.LEGAL)), List.of());
        assertThat(history.current().view().flags()).extracting(View.Flag::node).containsExactly(Situations.HR);
        history.undo();
        assertThat(history.current().view().flags()).hasSize(2);
        history.undo();
        assertThat(history.current().view().flags()).isEmpty();
    }

    @Test
    void meaningOfAColourIsSaidAndTakenBack() {
        history.perform(new SetMeaning(Swatch.TEAL, " Regulated "), List.of());
        assertThat(history.current().view().meaning(Swatch.TEAL)).isEqualTo("Regulated");
        history.perform(new SetMeaning(Swatch.TEAL, ""), List.of());
        assertThat(history.current().view().legend()).isEmpty();
    }
}
