package dev.espalier.design;

/// How the drawing of an organization is laid out. Both say the same.
public enum Reading {
    /// From the root down: units and accounts hang under what they belong to.
    TREE,
    /// Rooms in rooms: units are boxes around what belongs to them.
    NESTED
}
