package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.NoteId;
import dev.espalier.design.View;
import java.util.List;

/// Sticks one more note onto the drawing.
public record AddNote(View.Note note) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withView(Notes.with(design.view(), note)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.addNote");
    }

    @Override
    public List<ItemId> selectionAfter(Design before, List<ItemId> selection) {
        return List.of(new NoteId(before.view().notes().size()));
    }
}
