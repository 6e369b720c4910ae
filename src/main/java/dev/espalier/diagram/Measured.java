package dev.espalier.diagram;

import dev.espalier.design.Container;
import java.util.List;
import java.util.Optional;

/// The root or a unit with everything in it, measured but not yet placed. Where it will lie does not matter, so it
/// holds for every design that has the very same container.
sealed interface Measured permits Part.Tree, Room {
    Container container();

    /// Its accounts in their order; none when they are folded away.
    List<Part.Leaf> leaves();

    /// One of its units; empty when they are folded away.
    Optional<Measured> unit(int position);
}
