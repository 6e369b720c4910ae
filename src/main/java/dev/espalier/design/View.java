package dev.espalier.design;

import java.util.List;

/// How a design is looked at. It never changes an answer.
///
/// @param folded ids of units whose contents are hidden, in the order they stand in the file
/// @param opened accounts whose people are shown by name
/// @param notes sticky texts on the canvas
public record View(List<OuId> folded, List<AccountId> opened, List<Note> notes, UnknownFields unknown) {
    public static final View DEFAULT = new View(List.of(), List.of(), List.of(), UnknownFields.NONE);

    public View {
        folded = List.copyOf(folded);
        opened = List.copyOf(opened);
        notes = List.copyOf(notes);
    }

    /// A sticky text.
    ///
    /// @param x left edge, in canvas units from the root's lower middle
    /// @param y upper edge, in canvas units from the root's top
    public record Note(String text, double x, double y, UnknownFields unknown) {}

    public View withFolded(List<OuId> changed) {
        return new View(changed, opened, notes, unknown);
    }

    public View withOpened(List<AccountId> changed) {
        return new View(folded, changed, notes, unknown);
    }
}
