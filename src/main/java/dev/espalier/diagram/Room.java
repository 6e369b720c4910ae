package dev.espalier.diagram;

import dev.espalier.design.Container;

/// The root or a unit in the nested reading, measured but not yet placed: a box around what belongs to it, or a card
/// when it is folded or empty.
record Room(Figure.Kind kind, Container container, boolean chipLine, Tally tally, Packing packing, Bounds size) {
    double width() {
        return size.width();
    }

    double height() {
        return size.height();
    }
}
