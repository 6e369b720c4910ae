package dev.espalier.design;

/// Which way a tree grows from its root. Boxes in boxes know no such way: there, what belongs together lies in one
/// another.
public enum Flow {
    TOP_DOWN,
    LEFT_RIGHT
}
