package dev.espalier.design;

/// A note, by its place in the view, counted from 0.
public record NoteId(int place) implements ItemId {}
