package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import java.util.List;
import java.util.Optional;

/// What listeners of a history are told, once for each change.
///
/// @param selection what is to be selected now; empty when the selection is to stay
public record Change(Kind kind, Design before, Design after, Optional<List<ItemId>> selection) {
    /// How the design came to change.
    public enum Kind {
        PERFORMED,
        UNDONE,
        REDONE,
        /// Only the view changed.
        SHOWN,
        /// Another state is on the stage.
        STAGED,
        /// What was tried out is a real step now.
        KEPT,
        /// What was tried out, or was on the stage, is gone.
        LEFT
    }

    public Change {
        selection = selection.map(List::copyOf);
    }
}
