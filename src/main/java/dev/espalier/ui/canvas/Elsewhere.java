package dev.espalier.ui.canvas;

import dev.espalier.design.NodeId;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRows;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The rows beside the canvas that something dragged on it can be dropped on, if there are any.
final class Elsewhere {
    private Optional<DropRows> rows = Optional.empty();
    private UnaryOperator<Pointer> toScene = UnaryOperator.identity();

    /// @param inScene from a place on the canvas to the same place in the scene
    void use(DropRows beside, UnaryOperator<Pointer> inScene) {
        rows = Optional.of(beside);
        toScene = inScene;
    }

    Optional<DropRows.Over> at(Pointer at) {
        var place = toScene.apply(at);
        return rows.flatMap(beside -> beside.at(place.x(), place.y()));
    }

    void show(Optional<NodeId> row, Drop drop) {
        rows.ifPresent(beside -> row.ifPresentOrElse(target -> beside.show(target, drop), beside::clear));
    }

    void ended(boolean isDropped) {
        rows.ifPresent(beside -> beside.ended(isDropped));
    }
}
