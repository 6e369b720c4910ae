package dev.espalier.diagram;

import dev.espalier.design.Container;
import java.util.List;
import java.util.Optional;

/// The root or a unit in the nested reading, measured but not yet placed: a box around what belongs to it, or a card
/// when it is folded or empty.
record Room(Figure.Kind kind, Container container, boolean chipLine, Tally tally, Packing packing, Bounds size)
        implements Measured {
    @Override
    public List<Part.Leaf> leaves() {
        return packing.accounts().map(BedPlan::accounts).orElse(List.of());
    }

    @Override
    public Optional<Measured> unit(int position) {
        return packing.rooms().isEmpty()
                ? Optional.empty()
                : Optional.of(packing.rooms().get(position));
    }

    double width() {
        return size.width();
    }

    double height() {
        return size.height();
    }
}
