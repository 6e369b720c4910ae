package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Flow;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The second half of the nested layout: where everything lies, and where the path of an answer comes into the boxes
/// on its way. Each figure is made when it is looked for; a box on the path is made after the next one in it, so that
/// its door stands before that one's.
final class Nesting {
    private final Folding folding;
    private final DesignIndex index;

    /// From the root to the account of whoever asks.
    private final List<Entity> way;

    Nesting(Folding folding, DesignIndex index) {
        this.folding = folding;
        this.index = index;
        this.way = folding.asker().map(index::pathTo).orElse(List.of());
    }

    Plot place(Room room, Optional<ContainerId> parent, double x, double y, int depth) {
        var bounds = room.size().shift(x, y);
        return new Plot(bounds, new Placed(room, parent, bounds, depth));
    }

    private final class Placed implements Plot.Maker {
        private final Room room;
        private final Optional<ContainerId> parent;
        private final Bounds bounds;
        private final int depth;

        Placed(Room room, Optional<ContainerId> parent, Bounds bounds, int depth) {
            this.room = room;
            this.parent = parent;
            this.bounds = bounds;
            this.depth = depth;
        }

        @Override
        public Figure figure(Plot plot) {
            return new Figure(
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
                    Flow.TOP_DOWN,
                    door(plot));
        }

        private OptionalDouble door(Plot plot) {
            return inward(plot).stream()
                    .mapToDouble(next ->
                            Doors.at(bounds, new Doors(bounds, plot.bed(), plot.children(), plot.shelves()).lane(next)))
                    .findFirst();
        }

        /// What the path leads to in this box.
        private Optional<Figure> inward(Plot plot) {
            NodeId self = room.container().id();
            if (!room.kind().isBox()
                    || way.size() <= depth + 1
                    || !way.get(depth).id().equals(self)) {
                return Optional.empty();
            }
            var next = way.get(depth + 1);
            var position = index.positionOf(next.id());
            return next instanceof OrganizationalUnit
                    ? plot.unit(room.container(), position).map(Plot::figure)
                    : Optional.of(plot.account(position));
        }

        @Override
        public Plot.Inside inside() {
            if (!room.kind().isBox()) {
                return Plot.Inside.NOTHING;
            }
            var id = room.container().id();
            var packing = room.packing();
            var left = bounds.x() + Metrics.BOX_PADDING;
            var top = bounds.y() + Rooms.head(room.chipLine());
            var bed = packing.accounts().map(many -> bed(many, left, top)).orElse(Bed.EMPTY);
            var children = new ArrayList<Plot>(packing.rooms().size());
            for (var i = 0; i < packing.rooms().size(); i++) {
                var at = packing.places().get(i);
                children.add(place(packing.rooms().get(i), Optional.of(id), left + at.x(), top + at.y(), depth + 1));
            }
            var shelves =
                    packing.shelves().stream().map(shelf -> shelf.shift(top)).toList();
            return Plot.Inside.shelved(bed, children, shelves);
        }

        private Bed bed(BedPlan many, double left, double top) {
            var self = Optional.of(room.container().id());
            return many.bed(
                    left,
                    top,
                    (leaf, x, y) -> leaf.figure(folding, self, new Handles.Spot(x, y), depth + 1, true)
                            .nested());
        }
    }
}
