package dev.espalier.ui.drag;

import dev.espalier.design.NodeId;
import java.util.Optional;

/// Rows beside the canvas that what is dragged on it can be dropped on as well. They only show what is told; what a
/// drop means is asked of [DropRules], as on the canvas.
public interface DropRows {
    /// What lies under a point of the scene: nothing when the point is not on these rows at all.
    Optional<Over> at(double sceneX, double sceneY);

    /// Shows what letting go over a row would do.
    void show(NodeId row, Drop drop);

    /// Nothing is held over a row at present.
    void clear();

    /// The drag is over.
    ///
    /// @param isDropped whether it was dropped on a row: then what was opened to reach it stays open
    void ended(boolean isDropped);

    /// Tells when rows have moved under a pointer that stays where it is.
    void whenMoved(Runnable moved);

    /// The pointer is over the rows.
    ///
    /// @param row the one under it; empty beside all of them
    record Over(Optional<NodeId> row) {}
}
