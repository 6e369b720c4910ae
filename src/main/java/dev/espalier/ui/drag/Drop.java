package dev.espalier.ui.drag;

import dev.espalier.edit.Edit;

/// What letting go over a figure or row would do. It is asked while hovering and on release, so feedback and result
/// cannot disagree.
public sealed interface Drop {
    /// It would make this edit.
    record Legal(Edit edit) implements Drop {}

    /// It is not possible, and why, in a sentence to show beside the pointer.
    record Illegal(String sentence) implements Drop {}

    /// It would change nothing: the thing is there already.
    record Nothing() implements Drop {}

    default boolean isLegal() {
        return this instanceof Legal;
    }
}
