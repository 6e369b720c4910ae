package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Entity;
import dev.espalier.design.Flow;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The view of one entity: what it is and where it lies.
///
/// @param parent what it hangs under; empty for the root
/// @param depth 0 for the root
/// @param room the whole breadth of what belongs to it and its subtree: names may spread so far
/// @param inBed whether it lies in a bed, where one edge serves all
/// @param hasChipLine whether a line for policy chips lies in it
/// @param rows of an opened account
/// @param isNested whether it lies in the box of its parent instead of hanging under it
/// @param flow which way the tree grows it stands in: its parent lies above it or left of it
/// @param door where the path of an answer comes in, when that is not the usual place
public record Figure(
        Kind kind,
        Entity entity,
        Optional<ContainerId> parent,
        int depth,
        Bounds bounds,
        Bounds room,
        boolean inBed,
        boolean hasChipLine,
        Tally tally,
        List<Row> rows,
        boolean isNested,
        Flow flow,
        OptionalDouble door) {

    /// Kinds of figures.
    public enum Kind {
        ROOT,
        /// The root around everything.
        ROOT_BOX,
        UNIT,
        /// A unit around what belongs to it.
        UNIT_BOX,
        FOLDED_UNIT,
        ACCOUNT,
        MANAGEMENT_ACCOUNT,
        OPENED_ACCOUNT,
        OPENED_MANAGEMENT_ACCOUNT;

        public boolean isAccount() {
            return compareTo(ACCOUNT) >= 0;
        }

        public boolean isOpened() {
            return compareTo(OPENED_ACCOUNT) >= 0;
        }

        public boolean isUnit() {
            return this == UNIT || this == UNIT_BOX || this == FOLDED_UNIT;
        }

        public boolean isRoot() {
            return this == ROOT || this == ROOT_BOX;
        }

        public boolean isBox() {
            return this == ROOT_BOX || this == UNIT_BOX;
        }

        /// How far below its upper border a figure is met from the left: at its name, not in its middle, so that lines
        /// run straight from card to card however much hangs below a name.
        double axis() {
            return switch (this) {
                case ROOT, ROOT_BOX -> Metrics.ROOT_HEIGHT / 2;
                case UNIT, UNIT_BOX, FOLDED_UNIT -> Metrics.OU_HEIGHT / 2;
                case ACCOUNT, MANAGEMENT_ACCOUNT -> Metrics.ACCOUNT_HEIGHT / 2;
                case OPENED_ACCOUNT, OPENED_MANAGEMENT_ACCOUNT -> Metrics.OPENED_HEADER / 2;
            };
        }

        public boolean isManagement() {
            return this == MANAGEMENT_ACCOUNT || this == OPENED_MANAGEMENT_ACCOUNT;
        }
    }

    public NodeId id() {
        return entity.id();
    }

    Figure shift(double dx, double dy) {
        return at(bounds.shift(dx, dy), room.shift(dx, dy), dx, dy);
    }

    /// The same with other borders; what lies in it moves with the upper left corner.
    Figure at(Bounds changed) {
        return at(changed, changed, changed.x() - bounds.x(), changed.y() - bounds.y());
    }

    /// The same, lying in the box of its parent.
    Figure nested() {
        return new Figure(
                kind, entity, parent, depth, bounds, room, inBed, hasChipLine, tally, rows, true, Flow.TOP_DOWN, door);
    }

    /// The same with other counts.
    Figure counting(Tally counted) {
        return new Figure(
                kind, entity, parent, depth, bounds, room, inBed, hasChipLine, counted, rows, isNested, flow, door);
    }

    private Figure at(Bounds changed, Bounds changedRoom, double dx, double dy) {
        return new Figure(
                kind,
                entity,
                parent,
                depth,
                changed,
                changedRoom,
                inBed,
                hasChipLine,
                tally,
                rows.stream().map(row -> row.shift(dx, dy)).toList(),
                isNested,
                flow,
                door.isPresent() ? OptionalDouble.of(door.getAsDouble() + dx) : door);
    }

    /// Where the edge or the path meets the figure, on its upper border or on its left one; the gate stands there.
    public double gateX() {
        if (flow == Flow.LEFT_RIGHT) {
            return bounds.x();
        }
        if (door.isPresent()) {
            return door.getAsDouble();
        }
        return kind.isOpened() ? bounds.x() + Metrics.GUTTER : inBed ? bounds.x() + 24 : bounds.centerX();
    }

    public double gateY() {
        return flow == Flow.LEFT_RIGHT ? bounds.y() + kind.axis() : bounds.y();
    }

    /// Where edges to what hangs under the figure leave it.
    double portX() {
        return flow == Flow.LEFT_RIGHT ? bounds.maxX() : bounds.centerX();
    }

    double portY() {
        return flow == Flow.LEFT_RIGHT ? gateY() : bounds.maxY();
    }

    /// The colour of a root's box, a unit's card or box.
    Token ground() {
        return isNested && depth % 2 == 0 ? Token.OU_2 : Token.OU;
    }

    /// The colour around it.
    Token surroundings() {
        return !isNested || depth == 0 ? Token.CANVAS : depth % 2 == 0 ? Token.OU : Token.OU_2;
    }

    public double radius() {
        return switch (kind) {
            case ROOT -> Metrics.ROOT_RADIUS;
            case ROOT_BOX -> Metrics.ROOT_BOX_RADIUS;
            case UNIT, FOLDED_UNIT -> Metrics.OU_RADIUS;
            case UNIT_BOX -> Metrics.BOX_RADIUS;
            case ACCOUNT, MANAGEMENT_ACCOUNT -> Metrics.ACCOUNT_RADIUS;
            case OPENED_ACCOUNT, OPENED_MANAGEMENT_ACCOUNT -> Metrics.OPENED_RADIUS;
        };
    }
}
