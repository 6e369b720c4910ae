package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.NoteId;
import dev.espalier.design.View;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The notes of a view, changed.
final class Notes {
    private Notes() {}

    static Optional<Rejected> missing(Design design, NoteId id) {
        return design.contains(id) ? Optional.empty() : Optional.of(Find.missing(design, id));
    }

    static View with(View view, View.Note note) {
        var notes = new ArrayList<>(view.notes());
        notes.add(note);
        return view.withNotes(notes);
    }

    static View changed(View view, NoteId id, View.Note note) {
        var notes = new ArrayList<>(view.notes());
        notes.set(id.place(), note);
        return view.withNotes(notes);
    }

    static View without(View view, List<NoteId> gone) {
        return view.withNotes(IntStream.range(0, view.notes().size())
                .filter(place -> !gone.contains(new NoteId(place)))
                .mapToObj(view.notes()::get)
                .toList());
    }
}
