package dev.espalier.diagram;

/// Why a group of shapes is painted paler. How pale depends on the [Theme].
public enum Fade {
    /// The figure does not lie on the path of the current answer.
    OFF_PATH,
    /// The policy had no part in the current answer.
    TOOK_NO_PART,
    /// The figure is being dragged.
    GHOST
}
