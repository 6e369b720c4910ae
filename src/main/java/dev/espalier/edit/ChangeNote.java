package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.NoteId;
import dev.espalier.design.View;

/// Writes another text onto a note, or sticks it elsewhere.
public record ChangeNote(NoteId id, View.Note changed) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Notes.missing(design, id))
                .then(() -> design.withView(Notes.changed(design.view(), id, changed)));
    }

    /// Writing a new note is one step with adding it.
    @Override
    public boolean continues(Edit previous) {
        return previous instanceof AddNote;
    }

    @Override
    public String label(Design before) {
        var isWritten = before.view()
                .note(id)
                .filter(note -> !note.text().equals(changed.text()))
                .isPresent();
        return isWritten
                ? Words.text("label.writeNote")
                : changed.node()
                        .map(node -> Words.text("label.moveNoteTo", Label.of(before, node)))
                        .orElseGet(() -> Words.text("label.moveNote"));
    }
}
