package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.NoteId;
import java.util.List;

/// Takes notes off the drawing.
public record RemoveNotes(List<NoteId> notes) implements Edit {
    public RemoveNotes {
        notes = List.copyOf(notes);
    }

    @Override
    public EditResult applyTo(Design design) {
        var ruling = Ruling.start();
        for (var note : notes) {
            ruling = ruling.require(Notes.missing(design, note));
        }
        return ruling.then(() -> design.withView(Notes.without(design.view(), notes)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.remove", Label.of(before, notes));
    }

    /// The notes behind a removed one take other places, so none stays selected.
    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return selection.stream().filter(item -> !(item instanceof NoteId)).toList();
    }
}
