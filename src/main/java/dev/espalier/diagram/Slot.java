package dev.espalier.diagram;

import dev.espalier.design.ContainerId;

/// A place among the children of a container where a dragged figure would land.
///
/// @param index among the children of the same kind
public record Slot(ContainerId parent, Kind kind, int index, Bounds bounds) {
    /// What would land there. Accounts stand before units.
    public enum Kind {
        ACCOUNT,
        UNIT
    }
}
