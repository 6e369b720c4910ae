package dev.espalier.diagram;

import dev.espalier.access.Gate;
import dev.espalier.design.Flow;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.Optional;

/// Draws the token of somebody who walks through the gates: before the door of the gate where they stand.
final class WalkerFace {
    private static final double RADIUS = 9;
    private static final double BEFORE_DOOR = 27;

    private final Ink ink;
    private final Layout layout;
    private final Course course;
    private final double u;

    WalkerFace(Ink ink, Layout layout, Course course) {
        this.ink = ink;
        this.layout = layout;
        this.course = course;
        u = ink.level().isAtLeast(Level.CARD) ? ink.k() : ink.scale().px();
    }

    void paint(Gate stop) {
        var at = spot(stop);
        ink.circle(at.x(), at.y(), RADIUS * u, Token.INK, Stroke.of(Token.CANVAS, 3 * u));
        var stroke = Stroke.round(Token.SURFACE, 2 * u);
        ink.line(at.x() - 3.5 * u, at.y() - 1.5 * u, at.x(), at.y() + 2.5 * u, stroke);
        ink.line(at.x(), at.y() + 2.5 * u, at.x() + 3.5 * u, at.y() - 1.5 * u, stroke);
    }

    private Handles.Spot spot(Gate stop) {
        boolean isLevel = stop.layer() == Layer.SERVICE_CONTROL_POLICY || stop.layer() == Layer.RESOURCE_CONTROL_POLICY;
        var place = stop.at().or(course::asker);
        var beside = isLevel ? Optional.<Handles.Spot>empty() : place.flatMap(this::besideRow);
        return beside.or(() -> place.flatMap(layout::figureShowing).map(this::beforeDoor))
                .orElseGet(() -> beforeDoor(course.crossings().getLast().figure()));
    }

    private Handles.Spot beforeDoor(Figure figure) {
        return figure.flow() == Flow.LEFT_RIGHT
                ? new Handles.Spot(figure.gateX() - (BEFORE_DOOR + 8) * u, figure.gateY())
                : new Handles.Spot(figure.gateX(), figure.gateY() - BEFORE_DOOR * u);
    }

    /// On the left border of an opened account, beside the row.
    private Optional<Handles.Spot> besideRow(NodeId node) {
        return node instanceof MemberId member
                ? layout.row(member)
                        .map(row -> new Handles.Spot(
                                row.bounds().x() - Metrics.ROW_X, row.bounds().centerY()))
                : Optional.empty();
    }
}
