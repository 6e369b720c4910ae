package dev.espalier.ui.canvas;

import dev.espalier.design.NodeId;
import dev.espalier.diagram.Slot;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import java.util.Optional;

/// What is being dragged, where it is, and what letting go there would do.
///
/// @param target the figure or row under the pointer, or the parent of the place between two figures
/// @param slot where it would land
/// @param isElsewhere whether the pointer is over rows beside the canvas
record DropPreview(
        Dragged dragged, Pointer at, Optional<NodeId> target, Drop drop, Optional<Slot> slot, boolean isElsewhere) {
    /// The sentence for the badge beside the pointer; empty where there is nothing to say.
    Optional<String> reason() {
        return drop instanceof Drop.Illegal(var sentence) ? Optional.of(sentence) : Optional.empty();
    }
}
