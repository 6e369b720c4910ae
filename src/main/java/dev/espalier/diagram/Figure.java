package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// The view of one entity: what it is and where it lies.
///
/// @param parent what it hangs under; empty for the root
/// @param depth 0 for the root
/// @param room left and right end of what belongs to it and its subtree: names may spread so far
/// @param inBed whether it lies in a bed, where one edge serves all
/// @param hasChipLine whether a line for policy chips lies in it
/// @param rows of an opened account
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
        List<Row> rows) {

    /// Kinds of figures.
    public enum Kind {
        ROOT,
        UNIT,
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
            return this == UNIT || this == FOLDED_UNIT;
        }

        public boolean isManagement() {
            return this == MANAGEMENT_ACCOUNT || this == OPENED_MANAGEMENT_ACCOUNT;
        }
    }

    public NodeId id() {
        return entity.id();
    }

    Figure shift(double dx, double dy) {
        return new Figure(
                kind,
                entity,
                parent,
                depth,
                bounds.shift(dx, dy),
                room.shift(dx, dy),
                inBed,
                hasChipLine,
                tally,
                rows.stream().map(row -> row.shift(dx, dy)).toList());
    }

    /// Where the edge from above meets the figure; the gate stands there.
    public double gateX() {
        return kind.isOpened() ? bounds.x() + Metrics.GUTTER : inBed ? bounds.x() + 24 : bounds.centerX();
    }

    public double radius() {
        return switch (kind) {
            case ROOT -> Metrics.ROOT_RADIUS;
            case UNIT, FOLDED_UNIT -> Metrics.OU_RADIUS;
            case ACCOUNT, MANAGEMENT_ACCOUNT -> Metrics.ACCOUNT_RADIUS;
            case OPENED_ACCOUNT, OPENED_MANAGEMENT_ACCOUNT -> Metrics.OPENED_RADIUS;
        };
    }
}
