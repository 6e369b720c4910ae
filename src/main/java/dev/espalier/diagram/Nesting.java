package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The second half of the nested layout: where everything lies, and where the path of an answer comes into the boxes
/// on its way. Boxes are made after what lies in them, so that each door stands before the next one.
final class Nesting {
    private final Folding folding;
    private final Map<NodeId, Figure> figures = new HashMap<>();
    private final Map<ContainerId, Plot> plots = new HashMap<>();

    /// The outermost figure on the path that has been placed.
    private Optional<Figure> inward = Optional.empty();

    Nesting(Folding folding) {
        this.folding = folding;
    }

    /// Every entity with the figure that shows it: its own, or the folded unit it is hidden in.
    Map<NodeId, Figure> figures() {
        return figures;
    }

    Map<ContainerId, Plot> plots() {
        return plots;
    }

    Plot place(Room room, Optional<ContainerId> parent, double x, double y, int depth) {
        var plot = room.kind().isBox() ? box(room, parent, x, y, depth) : card(room, parent, x, y, depth);
        plots.put(room.container().id(), plot);
        return plot;
    }

    private Plot card(Room room, Optional<ContainerId> parent, double x, double y, int depth) {
        var figure = figure(room, parent, room.size().shift(x, y), depth, OptionalDouble.empty());
        Placing.hide(room.container(), figure, figures);
        var hidesEnd = folding.asker()
                .map(MemberId::account)
                .map(figures::get)
                .filter(figure::equals)
                .isPresent();
        inward = hidesEnd ? Optional.of(figure) : inward;
        return Plot.alone(figure);
    }

    private Plot box(Room room, Optional<ContainerId> parent, double x, double y, int depth) {
        var id = room.container().id();
        var packing = room.packing();
        var left = x + Metrics.BOX_PADDING;
        var top = y + Rooms.head(room.chipLine());
        var bed = packing.accounts()
                .map(many -> bed(many, id, left, top, depth + 1))
                .orElse(Bed.EMPTY);
        var children = new ArrayList<Plot>(packing.rooms().size());
        for (var i = 0; i < packing.rooms().size(); i++) {
            var at = packing.places().get(i);
            children.add(place(packing.rooms().get(i), Optional.of(id), left + at.x(), top + at.y(), depth + 1));
        }
        var shelves = packing.shelves().stream().map(shelf -> shelf.shift(top)).toList();
        var bounds = room.size().shift(x, y);
        var door = inward.filter(next -> next.parent().filter(id::equals).isPresent())
                .map(next -> OptionalDouble.of(Doors.at(bounds, new Doors(bounds, bed, children, shelves).lane(next))))
                .orElse(OptionalDouble.empty());
        var figure = figure(room, parent, bounds, depth, door);
        inward = door.isPresent() ? Optional.of(figure) : inward;
        return new Plot(figure, bounds, bed, List.copyOf(children), shelves);
    }

    private Figure figure(Room room, Optional<ContainerId> parent, Bounds bounds, int depth, OptionalDouble door) {
        var figure = new Figure(
                room.kind(),
                room.container(),
                parent,
                depth,
                bounds,
                bounds,
                false,
                room.chipLine(),
                room.tally(),
                List.of(),
                true,
                door);
        figures.put(figure.id(), figure);
        return figure;
    }

    private Bed bed(Part.Many many, ContainerId parent, double left, double top, int depth) {
        return many.bed(left, top, (leaf, x, y) -> {
            var figure = leaf.figure(folding.shown(), Optional.of(parent), x, y, depth, true)
                    .nested();
            figures.put(figure.id(), figure);
            if (folding.asker()
                    .map(MemberId::account)
                    .filter(figure.id()::equals)
                    .isPresent()) {
                inward = Optional.of(figure);
            }
            return figure;
        });
    }
}
