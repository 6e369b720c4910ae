package dev.espalier.ui.canvas;

import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.diagram.Bounds;
import java.util.Optional;

/// A note under way.
///
/// @param landing where it would lie if there is room
/// @param node what it would be stuck to
record NoteMove(NoteId note, Bounds landing, Optional<NodeId> node) {}
