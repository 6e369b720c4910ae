package dev.espalier.design;

/// Anything in a design that can be selected, named in an edit or pointed at by an answer.
public sealed interface ItemId permits NodeId, NoteId, PolicyId {}
