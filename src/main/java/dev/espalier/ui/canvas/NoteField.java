package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.design.NoteId;
import dev.espalier.design.View;
import dev.espalier.diagram.Bounds;
import dev.espalier.edit.ChangeNote;
import dev.espalier.edit.Edit;
import dev.espalier.edit.RemoveNotes;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field over a note in which its text is typed. Ctrl+Enter and going elsewhere keep the text, Escape leaves it as it
/// was; a note without text is taken away.
final class NoteField extends VBox {
    private static final double NARROWEST = 220;
    private static final double LOWEST = 96;
    private static final double ROOM_TO_WRITE = 40;

    private final CanvasViewModel canvas;
    private final TextArea field = new TextArea();
    private final Runnable done;
    private Optional<NoteId> note = Optional.empty();
    private Optional<View.Note> begun = Optional.empty();
    private Optional<NoteId> added = Optional.empty();
    private boolean isNew;

    /// @param done called when the field is gone, to give the focus back
    NoteField(CanvasViewModel canvas, Runnable done) {
        this.canvas = canvas;
        this.done = done;
        var texts = Texts.of(NoteField.class);
        var hint = new Label(texts.text("note.hint"));
        hint.getStyleClass().add("note-hint");
        field.setId("note-field");
        field.setAccessibleText(texts.text("note.field"));
        Unbroken.wrap(field);
        getStyleClass().add("note-editor");
        setManaged(false);
        setVisible(false);
        hint.setMinHeight(USE_PREF_SIZE);
        field.setMinHeight(0);
        setVgrow(field, Priority.ALWAYS);
        Late.fill(this, field, hint);
        field.focusedProperty().subscribe(this::focusMoved);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// The next to be written on was just added: giving up takes it away again.
    void expectNew(NoteId note) {
        added = Optional.of(note);
    }

    /// Begins or ends typing, when it is about a note.
    void show(Optional<ItemId> item) {
        note = item.filter(NoteId.class::isInstance).map(NoteId.class::cast);
        setVisible(note.isPresent());
        begun = note.flatMap(canvas.store().design().view()::note);
        begun.ifPresent(written -> {
            isNew = added.equals(note);
            added = Optional.empty();
            field.setText(written.text());
            place();
            field.requestFocus();
            field.selectAll();
        });
    }

    /// Gives up when the note that is written on has gone or was changed elsewhere, as by an undo.
    void follow() {
        if (note.isPresent()
                && !note.flatMap(canvas.store().design().view()::note).equals(begun)) {
            end();
        }
    }

    /// Follows the note when the view moves.
    void place() {
        note.flatMap(canvas.layout()::note)
                .ifPresent(paper -> placeOver(
                        canvas.viewport().onScreen(paper.bounds()),
                        paper.owner().map(canvas.viewport()::onScreen)));
    }

    /// Where it is larger than the paper, it grows away from the figure that the note is about.
    private void placeOver(Bounds paper, Optional<Bounds> owner) {
        var width = Math.max(NARROWEST, paper.width());
        var height = Math.max(LOWEST, paper.height() + ROOM_TO_WRITE);
        var isLeft = owner.filter(figure -> figure.x() >= paper.maxX()).isPresent();
        var isAbove = owner.filter(figure -> figure.y() >= paper.maxY()).isPresent();
        resizeRelocate(
                Math.rint(isLeft ? paper.maxX() - width : paper.x()),
                Math.rint(isAbove ? paper.maxY() - height : paper.y()),
                width,
                height);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            keep();
            end();
        }
    }

    private void keep() {
        var written = note;
        note = Optional.empty(); // from here on a change of the note is our own
        written.flatMap(id -> canvas.store().design().view().note(id).map(before -> edit(id, before.withText(text()))))
                .ifPresent(canvas.store()::performTyping);
    }

    private Edit edit(NoteId id, View.Note changed) {
        return changed.text().isBlank() ? new RemoveNotes(List.of(id)) : new ChangeNote(id, changed);
    }

    private String text() {
        return field.getText().stripTrailing();
    }

    /// Typing a new note and giving it up again leaves no note.
    private void cancel() {
        var wasNew = isNew;
        end();
        if (wasNew) {
            canvas.store().undo();
        }
    }

    private void focusMoved(boolean focused) {
        if (!focused && note.isPresent()) {
            keep();
            note = Optional.empty();
            canvas.rename(Optional.empty());
        }
    }

    private void end() {
        note = Optional.empty();
        canvas.rename(Optional.empty());
        done.run();
    }
}
