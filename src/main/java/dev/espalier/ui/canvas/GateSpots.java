package dev.espalier.ui.canvas;

import dev.espalier.access.Gate;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.Row;
import java.util.Optional;

/// Tells which gate of the answer lies under the pointer, so that the panel can show the same.
final class GateSpots {
    private static final double REACH = 14;
    private static final double GUTTER = 20;

    private final CanvasViewModel canvas;
    private Optional<Gate> pointedAt = Optional.empty();

    GateSpots(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    void hovered(Pointer at) {
        var found = at(canvas.viewport().worldX(at.x()), canvas.viewport().worldY(at.y()));
        if (!found.equals(pointedAt)) {
            pointedAt = found;
            canvas.store().showing().hoveredGateProperty().set(found);
        }
    }

    void left() {
        if (pointedAt.isPresent()) {
            pointedAt = Optional.empty();
            canvas.store().showing().hoveredGateProperty().set(Optional.empty());
        }
    }

    private Optional<Gate> at(double x, double y) {
        var gates = canvas.store().answerProperty().get().stream().flatMap(answer -> answer.gates().stream());
        var here = gates.filter(
                        gate -> spot(gate).filter(spot -> spot.contains(x, y)).isPresent())
                .toList();
        return here.stream()
                .filter(gate -> gate.state().stops())
                .findFirst()
                .or(() -> here.stream().findFirst());
    }

    private Optional<Bounds> spot(Gate gate) {
        return gate.at().flatMap(node -> switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> onBorder(node);
            case PERMISSIONS_BOUNDARY, SESSION_POLICY, IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY -> onRow(node);
        });
    }

    private Optional<Bounds> onBorder(NodeId node) {
        return canvas.layout().figure(node).map(GateSpots::onBorder);
    }

    private static Bounds onBorder(Figure figure) {
        return new Bounds(figure.gateX(), figure.gateY(), 0, 0).grow(REACH);
    }

    private Optional<Bounds> onRow(NodeId node) {
        return node instanceof MemberId member
                ? canvas.layout().row(member).map(Row::bounds).map(GateSpots::inGutter)
                : Optional.empty();
    }

    private static Bounds inGutter(Bounds row) {
        return new Bounds(row.x() - GUTTER, row.centerY(), 0, 0).grow(REACH);
    }
}
